package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/**
 * A cohort in one period.
 *
 * @param age         how many periods after that of the first touchpoint; 0 is that period itself
 * @param amount      active persons, touchpoints or money; empty where days are not covered. Of an immature period it is what is known so far
 * @param perCustomer the amount over the size of the cohort; empty also where the cohort is empty
 */
public record CohortCell(int age, Period period, State state, Optional<Quantity> amount, Optional<BigDecimal> perCustomer) {

    /** What is known of a period. A period that has not begun is no cell at all. */
    public enum State {
        /** Over, and every day is covered. */ MATURE,
        /** Not over on the newest covered day: more may come. */ IMMATURE,
        /** Some of its days are not covered by any source. */ UNCOVERED;

        /** Stable, untranslated id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
