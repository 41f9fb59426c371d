package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;

/**
 * Asks what earned the conversions of a period.
 *
 * @param metric   id of a metric that counts touchpoints or adds up one of their quantities, e.g. {@code orders}, {@code net_revenue};
 *                 each of its touchpoints in the period is a conversion
 * @param window   how many days before a conversion a touch may lie, to the second
 * @param models   answered in this order
 * @param halfLife of {@link AttributionModel#DECAY}, in days
 * @param weights  of {@link AttributionModel#POSITION}
 * @param by       dimensions of the touches to credit
 * @param touches  kinds of touchpoint that count as touches; empty: every kind but that of the conversions and those that tell what
 *                 became of others
 */
public record AttributionQuery(String metric, Period period, int window, List<AttributionModel> models, int halfLife, Weights weights, List<String> by,
        List<String> touches) {

    public static final int WINDOW = 30;
    public static final int HALF_LIFE = 7;

    /** Parts of the first touch, of all between together, and of the last; relative to their sum. */
    public record Weights(int first, int between, int last) {
        public static final Weights STANDARD = new Weights(40, 20, 40);
        private static final int MOST = 1_000;

        public Weights {
            if (first < 0 || between < 0 || last < 0 || Math.max(Math.max(first, between), last) > MOST || first + between + last == 0) {
                throw new IllegalArgumentException("weights are from 0 to " + MOST + " and not all 0");
            }
        }
    }

    public AttributionQuery {
        if (window < 1 || halfLife < 1 || models.isEmpty()) {
            throw new IllegalArgumentException("at least a day and a model");
        }
        models = List.copyOf(models);
        by = List.copyOf(by);
        touches = List.copyOf(touches);
    }
}
