package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks what persons do in the periods after that of their first touchpoint ever.
 *
 * @param metric          what is counted in each period: persons, records, or the sum of a quantity; of its kind also the first touchpoint is.
 *                        Its {@code despite} counts as money, never as a first touchpoint
 * @param sources         ids of the sources that are looked at
 * @param periods         disjoint, in order
 * @param cohorts         how many of them, from the first, make cohorts; what their persons do is told of all periods
 * @param filter          only persons whose first touchpoint is of this slice; what they do later may be of any
 * @param includeExcluded whether cancelled, voided and test ones count
 */
public record RetentionQuestion(Metric.Counted metric, Collection<String> sources, List<Period> periods, int cohorts, Slice filter, boolean includeExcluded) {
    public RetentionQuestion {
        sources = List.copyOf(sources);
        periods = List.copyOf(periods);
    }
}
