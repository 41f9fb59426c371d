package org.raceline.connector.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Row;

/**
 * What one response says to the counted questions.
 *
 * @param quantities by id; a question that was not answered gives none
 */
record Scores(Map<String, BigDecimal> quantities) {
    private static final int SATISFIED = 4;
    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    /** @throws CellException if an answer is none to the question */
    static Scores of(Row row, Map<Question, Column> counted) throws CellException {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (Map.Entry<Question, Column> question : counted.entrySet()) {
            Optional<Integer> answer = question.getKey().answer(row, question.getValue());
            if (answer.isEmpty()) {
                continue;
            }
            int points = answer.get();
            switch (question.getKey()) {
                case SATISFACTION -> {
                    quantities.put("csat_answers", BigDecimal.ONE);
                    quantities.put("satisfied", one(points >= SATISFIED));
                    quantities.put("score_answers", BigDecimal.ONE);
                    quantities.put("score", BigDecimal.valueOf(points));
                }
                case RECOMMENDATION -> {
                    quantities.put("nps_answers", BigDecimal.ONE);
                    quantities.put("promoters", one(points >= PROMOTER));
                    quantities.put("detractors", one(points <= DETRACTOR));
                }
            }
        }
        return new Scores(quantities);
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
