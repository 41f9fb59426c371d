package org.raceline.core.analysis;

import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for a funnel.
 *
 * @param dimension id of the dimension that tells the parts, e.g. channel; empty for the whole only
 */
public record FunnelQuery(Period period, Comparison comparison, Optional<String> dimension, Slice filter) {

    /** The whole, held against nothing. */
    public static FunnelQuery of(Period period) {
        return new FunnelQuery(period, Comparison.NONE, Optional.empty(), Slice.ALL);
    }
}
