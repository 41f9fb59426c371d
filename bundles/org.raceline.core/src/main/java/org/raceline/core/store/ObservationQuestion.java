package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for figures of one metric from some cuts.
 *
 * @param within only rows whose period lies inside
 * @param by     dimensions to keep; the others are summed over
 */
public record ObservationQuestion(String metric, Collection<Long> cuts, Period within, Slice filter, List<String> by) {
    public ObservationQuestion {
        cuts = List.copyOf(cuts);
        by = List.copyOf(by);
    }
}
