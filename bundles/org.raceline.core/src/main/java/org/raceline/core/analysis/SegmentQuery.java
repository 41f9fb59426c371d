package org.raceline.core.analysis;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Slice;

/**
 * Asks for segments of customers by recency, frequency and money.
 *
 * @param asOf            the day that recency is told from; later orders do not count. Empty: the newest covered day
 * @param quantiles       how many scores there are, 3 to 5
 * @param filter          only orders of this slice
 * @param includeExcluded whether cancelled, voided and test orders count
 */
public record SegmentQuery(Optional<LocalDate> asOf, int quantiles, Slice filter, boolean includeExcluded) {
    public SegmentQuery {
        if (quantiles < 3 || quantiles > 5) {
            throw new IllegalArgumentException("3 to 5 quantiles");
        }
    }
}
