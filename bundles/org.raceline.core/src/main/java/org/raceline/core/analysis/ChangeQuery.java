package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks what changed between two periods, and why.
 *
 * @param by         dimensions that tell the parts, e.g. channel; not empty
 * @param comparison not {@link Comparison#NONE}
 */
public record ChangeQuery(String metric, List<String> by, Period period, Comparison comparison, Slice filter) {
    public ChangeQuery {
        by = List.copyOf(by);
        if (by.isEmpty() || comparison.isNone()) {
            throw new IllegalArgumentException("a change is told by something and against something");
        }
    }
}
