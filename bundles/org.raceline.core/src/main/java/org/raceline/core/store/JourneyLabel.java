package org.raceline.core.store;

import java.util.Set;
import org.raceline.core.model.Slice;

/**
 * What some touchpoints have in common, so that it is told once for all of them.
 *
 * @param currency of their money, or empty
 * @param slice    of the asked dimensions; a touchpoint without a value has the empty text
 */
public record JourneyLabel(String kind, String source, String currency, Set<String> exclusions, Slice slice) {
    public JourneyLabel {
        exclusions = Set.copyOf(exclusions);
    }
}
