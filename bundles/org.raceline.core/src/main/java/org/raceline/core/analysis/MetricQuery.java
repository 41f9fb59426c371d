package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for metrics.
 *
 * @param metrics         ids, answered in this order
 * @param by              dimensions to split by; empty for one value
 * @param includeExcluded whether cancelled, voided and test touchpoints count
 */
public record MetricQuery(List<String> metrics, Period period, Grain grain, List<String> by, Slice filter, boolean includeExcluded) {
    public MetricQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
    }

    /** One value of one metric over a period. */
    public static MetricQuery total(String metric, Period period) {
        return new MetricQuery(List.of(metric), period, Grain.TOTAL, List.of(), Slice.ALL, false);
    }
}
