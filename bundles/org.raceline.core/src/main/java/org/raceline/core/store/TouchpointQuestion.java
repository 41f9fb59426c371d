package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks what a counted metric counts.
 *
 * @param metric          count, kind, quantity, threshold and filter
 * @param sources         ids of the sources whose touchpoints are counted
 * @param buckets         disjoint periods; each is answered on its own
 * @param filter          further filter
 * @param by              dimensions to split by
 * @param includeExcluded whether cancelled, voided and test ones count
 */
public record TouchpointQuestion(Metric.Counted metric, Collection<String> sources, List<Period> buckets, Slice filter, List<String> by,
        boolean includeExcluded) {
    public TouchpointQuestion {
        sources = List.copyOf(sources);
        buckets = List.copyOf(buckets);
        by = List.copyOf(by);
    }
}
