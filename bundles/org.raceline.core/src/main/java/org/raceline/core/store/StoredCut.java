package org.raceline.core.store;

import java.util.Set;
import org.raceline.core.model.Cut;

/** A live cut with its origin and the flags of the asked metric. */
public record StoredCut(long id, String importId, String source, String file, Cut cut, Set<String> flags) {
    public StoredCut {
        flags = Set.copyOf(flags);
    }
}
