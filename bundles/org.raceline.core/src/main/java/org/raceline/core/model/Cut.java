package org.raceline.core.model;

import java.util.Objects;
import java.util.Set;

/**
 * One table of one import: figures that a source split by the same dimensions and the same grain. Arithmetic adds only
 * within one cut (a cut is continued by the next export of the same source, dimensions and grain).
 *
 * @param dimensions what every figure of it is split by; empty for totals
 * @param grain      how its rows divide time; {@link Grain#TOTAL} where each row speaks for its whole period
 * @param period     the days that the table speaks of
 * @param complete   whether its rows together are everything; an incomplete one never answers for a sum over its rows
 * @param label      the table's title in the file, for reports; may be empty
 * @param part       what of the whole it speaks of, where it is a table of one campaign or one network: a value for some of its
 *                   dimensions, which every figure of it has. It takes the place of earlier figures of that part only, and is added
 *                   to tables of other parts. The empty slice where it speaks of everything
 */
public record Cut(Set<String> dimensions, Grain grain, Period period, boolean complete, String label, Slice part) {
    /** A table that speaks of everything. */
    public Cut(Set<String> dimensions, Grain grain, Period period, boolean complete, String label) {
        this(dimensions, grain, period, complete, label, Slice.ALL);
    }

    public Cut {
        dimensions = Set.copyOf(dimensions);
        if (!dimensions.containsAll(part.dimensions())) {
            throw new IllegalArgumentException("a part by a dimension that the table does not have");
        }
        Objects.requireNonNull(grain);
        Objects.requireNonNull(period);
        Objects.requireNonNull(label);
    }
}
