package org.raceline.ui;

import java.util.LinkedHashSet;
import java.util.Set;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Slice;

/**
 * What all pages look at, as the user picked it; it travels from page to page.
 *
 * @param filter one value for each of some dimensions; {@link Slice#ALL}: everything
 */
public record Selection(PeriodChoice period, Comparison comparison, Slice filter) {
    /** Before anything was picked. */
    public static final Selection FIRST = new Selection(PeriodChoice.LAST_FULL_MONTH, Comparison.PREVIOUS, Slice.ALL);

    public Selection during(PeriodChoice other) {
        return new Selection(other, comparison, filter);
    }

    public Selection against(Comparison other) {
        return new Selection(period, other, filter);
    }

    public Selection filtered(Slice other) {
        return new Selection(period, comparison, other);
    }

    /** With this value of a dimension only, in place of the one that was picked of it before. */
    public Selection with(String dimension, String value) {
        return filtered(filter.with(dimension, value));
    }

    /** With every value of a dimension again. */
    public Selection without(String dimension) {
        Set<String> others = new LinkedHashSet<>(filter.dimensions());
        others.remove(dimension);
        return filtered(filter.only(others));
    }
}
