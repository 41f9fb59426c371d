package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for figures of some metrics from some cuts.
 *
 * @param touching only rows whose period shares a day with it
 * @param by       dimensions to keep; the others are summed over
 */
public record ObservationQuestion(Collection<String> metrics, Collection<Long> cuts, Period touching, Slice filter, List<String> by) {
    public ObservationQuestion {
        metrics = List.copyOf(metrics);
        cuts = List.copyOf(cuts);
        by = List.copyOf(by);
    }
}
