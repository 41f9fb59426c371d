package org.raceline.connector.survey;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class GoogleFormsMutantsTest extends MutantsContract {
    private static final String SOUND = ".*satisf.*";

    @Override
    protected Connector connector() {
        return new GoogleFormsResponses();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "google-forms.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        Map<SlowValue.Stamp, Integer> sent = new HashMap<>();
        // A question is counted in all responses or in none, and the report tells which.
        boolean counted = file.written().touchpoints.stream().anyMatch(touchpoint -> touchpoint.quantities().containsKey("csat_answers"));
        String question = counted ? question(table) : "";
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                String timestamp = table.cell(row, "Timestamp");
                SlowValue.Stamp at = SlowValue.stamp(timestamp, SlowValue.isOrderOpen(timestamp) && choices.of("day", true, false));
                int count = sent.merge(at, 1, Integer::sum);
                facts.record(row.first(), row.last());
                TouchpointWriter response = facts.touchpoint("response").key(at.local() + (count == 1 ? "" : "#" + count));
                at.offset().ifPresentOrElse(offset -> response.at(at.local(), offset), () -> response.at(at.local()));
                String email = table.cell(row, "Email Address", "Email", "E-mail address", "E-mail");
                if (email.indexOf('@') > 0) {
                    response.person(Person.email(email));
                }
                String answer = counted ? table.first(row, question) : "";
                if (!answer.isEmpty()) {
                    answer(points(answer), response);
                }
                response.end();
            }
        }
    }

    /** Of two headings that sound like it, the one with answers under it. */
    private static String question(SlowTable table) {
        String other = "(?!" + Pattern.quote(table.heading(SOUND)) + "$)" + SOUND;
        return Stream.of(SOUND, other).filter(question -> isAnswered(table, question)).findFirst().orElseThrow(() -> new Unreadable("no question"));
    }

    private static boolean isAnswered(SlowTable table, String question) {
        List<String> answers = table.rows().stream().filter(SlowRow::isLoaded).map(row -> table.first(row, question)).filter(answer -> !answer.isEmpty()).toList();
        try {
            answers.forEach(GoogleFormsMutantsTest::points);
            return !answers.isEmpty();
        } catch (Unreadable no) {
            return false;
        }
    }

    private static BigDecimal points(String cell) {
        BigDecimal points = SlowValue.whole(SlowValue.plain(cell));
        if (points.intValue() < 1 || points.intValue() > 5) {
            throw new Unreadable("no answer");
        }
        return points;
    }

    private static void answer(BigDecimal points, TouchpointWriter response) {
        response.amount("csat_answers", BigDecimal.ONE).amount("score_answers", BigDecimal.ONE).amount("score", points)
                .amount("satisfied", points.intValue() >= 4 ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
