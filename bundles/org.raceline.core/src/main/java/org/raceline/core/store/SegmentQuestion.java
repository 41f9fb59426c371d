package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for recency, frequency and monetary scores. Persons are ranked by each of: the day of their last touchpoint, the number of
 * their touchpoints, and the sum of the quantity. The score is {@code 1 + floor(quantiles * worse / all)}, where {@code worse} are
 * those who are strictly worse; equal ones therefore always have the same score.
 *
 * @param metric          the sum of a quantity; gives the kind. Its {@code despite} counts as money, never as a touchpoint
 * @param sources         ids of the sources that are looked at
 * @param days            the days that are looked at; recency is told from the last
 * @param quantiles       how many scores there are, 2 to 10
 * @param filter          further filter of what is counted
 * @param includeExcluded whether cancelled, voided and test ones count
 */
public record SegmentQuestion(Metric.Counted metric, Collection<String> sources, Period days, int quantiles, Slice filter, boolean includeExcluded) {
    public SegmentQuestion {
        sources = List.copyOf(sources);
    }
}
