package org.raceline.core.store;

import java.util.Set;
import org.raceline.core.model.Period;

/** What an import vouches for, of one touchpoint kind: see {@link org.raceline.core.connector.FactSink#vouch}. */
public record Vouch(String importId, String source, String file, String kind, Period period, Set<String> quantities, boolean persons,
        Set<String> dimensions, Set<String> flags) {
    public Vouch {
        quantities = Set.copyOf(quantities);
        dimensions = Set.copyOf(dimensions);
        flags = Set.copyOf(flags);
    }
}
