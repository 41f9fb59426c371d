package org.raceline.core.model;

import java.util.Set;

/**
 * A kind of touchpoint: order, lead, …
 *
 * @param quantities ids of the quantities that touchpoints of this kind may carry, e.g. {@code gross_sales}
 */
public record TouchpointKind(String id, String name, Set<String> quantities) implements Described {
    public TouchpointKind {
        quantities = Set.copyOf(quantities);
    }
}
