package org.raceline.core.store;

import java.math.BigDecimal;
import org.raceline.core.model.Slice;

/**
 * What was counted in one bucket and slice.
 *
 * @param bucket   index into the question's buckets
 * @param slice    of the asked dimensions; a touchpoint without a value has the empty text
 * @param currency of the money summed, one row for each; empty where it is not money
 */
public record TouchpointRow(int bucket, Slice slice, String currency, BigDecimal value) {
}
