package org.raceline.core.analysis;

import java.util.Optional;
import org.raceline.core.model.Quantity;

/**
 * What a metric was just before and just after something happened. That the one follows the other is no proof that it is why.
 *
 * @param before over the days before, as one figure: sums, and ratios of sums
 * @param after  over as many days after
 * @param change empty where a side is not {@linkplain #whole whole}, the two cannot be held against each other, or before is zero
 */
public record BeforeAfter(String metric, Reading before, Reading after, Optional<Change> change) {

    /** The value of a side; empty where it has none, or sources speak only of a part of its days. */
    public static Optional<Quantity> whole(Reading side) {
        return side.value().filter(value -> !side.flags().contains(Reading.PARTIAL) && !side.flags().contains(Reading.PARTS_DIFFER));
    }
}
