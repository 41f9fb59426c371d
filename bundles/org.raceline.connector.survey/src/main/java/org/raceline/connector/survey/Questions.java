package org.raceline.connector.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/**
 * Finds the columns of a form that are counted. A column that the user names counts; else one that sounds like the question and
 * whose every answer is one to it.
 */
final class Questions {
    private final Map<Question, Column> told = new EnumMap<>(Question.class);
    private final Map<Question, Map<Column, Answers>> candidates = new EnumMap<>(Question.class);

    /** What the answers in a column are. */
    private static final class Answers {
        private boolean fitting = true;
        private boolean telling;
    }

    /** @throws ConnectorException if the user names a column that is not there, or stands twice */
    Questions(Columns columns, Settings settings) throws ConnectorException {
        for (Question question : Question.values()) {
            String heading = settings.value(question.setting()).strip();
            Map<Column, Answers> sounding = new LinkedHashMap<>();
            if (!heading.isEmpty()) {
                told.put(question, columns.required(heading));
            } else {
                for (int i = 0; i < columns.size(); i++) {
                    if (question.isAskedBy(columns.headings().get(i))) {
                        sounding.put(new Column(columns.headings().get(i), i), new Answers());
                    }
                }
            }
            candidates.put(question, sounding);
        }
    }

    /** Looks at one response. */
    void see(Row row) {
        candidates.forEach((question, sounding) -> sounding.forEach((column, answers) -> {
            String text = column.text(row);
            answers.fitting &= text.isEmpty() || question.isAnswer(text);
            answers.telling |= question.isTelling(text);
        }));
    }

    /** The column of each question that is counted, now that all responses were seen; tells what is left open. */
    Map<Question, Column> found(FactSink sink) {
        Map<Question, Column> found = new EnumMap<>(told);
        candidates.forEach((question, sounding) -> {
            List<Column> fitting = new ArrayList<>();
            sounding.forEach((column, answers) -> {
                if (answers.fitting && answers.telling) {
                    fitting.add(column);
                }
            });
            if (fitting.size() == 1) {
                found.put(question, fitting.getFirst());
                sink.report(Issue.info(Sentences.text("question.counted." + question.setting(), fitting.getFirst().heading())));
            } else if (fitting.size() > 1) {
                sink.report(Sentences.warning("question.several", fitting.get(0).heading(), fitting.get(1).heading(), question.setting()));
            }
        });
        return found;
    }

    /** The quantities of a touchpoint that the counted questions give. */
    static Set<String> quantities(Map<Question, Column> counted) {
        Set<String> quantities = new TreeSet<>();
        if (counted.containsKey(Question.SATISFACTION)) {
            quantities.addAll(Set.of("csat_answers", "satisfied", "score_answers", "score"));
        }
        if (counted.containsKey(Question.RECOMMENDATION)) {
            quantities.addAll(Set.of("nps_answers", "promoters", "detractors"));
        }
        return quantities;
    }
}
