package org.raceline.core.store;

import java.util.List;
import org.raceline.core.model.Period;

/**
 * Asks for touchpoints, person by person and in order of time.
 *
 * @param reach    the days that touchpoints are wanted of; some of the day before and of the day after may come along
 * @param quantity the quantity whose amounts are wanted, or empty
 * @param by       the dimensions whose values are wanted
 */
public record JourneyQuestion(Period reach, String quantity, List<String> by) {
    public JourneyQuestion {
        by = List.copyOf(by);
    }
}
