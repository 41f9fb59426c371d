package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/**
 * Customers by segment.
 *
 * @param days     the days whose orders count; recency is told from the last. Empty where there is no data
 * @param segments in the order of {@link Segment}; those without customers are left out
 * @param missing  why there are none; else empty
 */
public record Segments(SegmentQuery query, Optional<Period> days, List<Part> segments, Optional<Missing> missing, SequencedSet<String> flags) {

    /**
     * One segment.
     *
     * @param revenue        net revenue of all the days
     * @param customersShare of all customers
     * @param revenueShare   of all revenue; empty where that is not above zero
     */
    public record Part(Segment segment, long customers, long orders, Quantity revenue, BigDecimal customersShare, Optional<BigDecimal> revenueShare) {
    }

    public Segments {
        segments = List.copyOf(segments);
    }
}
