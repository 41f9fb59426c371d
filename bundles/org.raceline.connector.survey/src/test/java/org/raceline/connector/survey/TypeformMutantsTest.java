package org.raceline.connector.survey;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

class TypeformMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new TypeformResponses();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "typeform.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        Set<String> keys = new HashSet<>();
        // A question is counted in all responses or in none, and the report tells which.
        boolean satisfaction = isCounted(file, "csat_answers");
        boolean recommendation = isCounted(file, "nps_answers");
        for (SlowRow row : table.rows()) {
            String sent = table.cell(row, "Submit Date (UTC)");
            if (row.isSkipped() && !sent.isEmpty()) {
                throw new Unreadable("line " + row.first() + " was sent and is skipped");
            }
            if (row.isLoaded()) {
                if (!keys.add(table.cell(row, "#"))) {
                    throw new Unreadable("line " + row.first() + " is a response again");
                }
                facts.record(row.first(), row.last());
                TouchpointWriter response = facts.touchpoint("response").key(table.cell(row, "#"));
                SlowValue.Stamp at = SlowValue.stamp(sent, SlowValue.isOrderOpen(sent) && choices.of("day", true, false));
                response.at(at.local(), at.offset().orElse(ZoneOffset.UTC));
                if (table.cell(row, "Email").indexOf('@') > 0) {
                    response.person(Person.email(table.cell(row, "Email")));
                }
                answers(table, row, satisfaction, recommendation, response);
                response.end();
            }
        }
    }

    private static boolean isCounted(SlowFile file, String quantity) {
        return file.written().touchpoints.stream().anyMatch(touchpoint -> touchpoint.quantities().containsKey(quantity));
    }

    private static void answers(SlowTable table, SlowRow row, boolean satisfaction, boolean recommendation, TouchpointWriter response) {
        String satisfied = table.first(row, ".*satisf.*");
        if (satisfaction && !satisfied.isEmpty()) {
            BigDecimal points = answer(satisfied, 5);
            response.amount("csat_answers", BigDecimal.ONE).amount("score_answers", BigDecimal.ONE).amount("score", points)
                    .amount("satisfied", points.intValue() >= 4 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        String recommended = table.first(row, ".*recommend.*");
        if (recommendation && !recommended.isEmpty()) {
            int points = answer(recommended, 10).intValue();
            response.amount("nps_answers", BigDecimal.ONE).amount("promoters", points >= 9 ? BigDecimal.ONE : BigDecimal.ZERO)
                    .amount("detractors", points <= 6 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
    }

    private static BigDecimal answer(String cell, int most) {
        BigDecimal points = SlowValue.whole(SlowValue.number(cell, '.'));
        if (points.signum() < 0 || points.intValue() > most) {
            throw new Unreadable("no answer");
        }
        return points;
    }
}
