package org.raceline.engine.internal.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.raceline.core.model.Slice;

/** What a call asks for besides metrics and days. */
record Split(List<String> by, Slice filter, boolean includeExcluded) {
    Split {
        by = List.copyOf(by);
    }

    /** The dimensions that a table must carry to answer. */
    Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>(by);
        asked.addAll(filter.dimensions());
        return asked;
    }
}
