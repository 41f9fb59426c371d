package org.raceline.engine.internal.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/**
 * What a call asks for besides metrics and days.
 *
 * @param currency into which all money is to be converted; empty: it stays as it is
 */
record Split(List<String> by, Slice filter, boolean includeExcluded, String currency) {
    /** With money as it is. */
    Split(List<String> by, Slice filter, boolean includeExcluded) {
        this(by, filter, includeExcluded, "");
    }

    Split {
        by = List.copyOf(by);
    }

    Split in(String other) {
        return new Split(by, filter, includeExcluded, other);
    }

    /** Whether a metric is money that is to be converted. */
    boolean converts(Metric metric) {
        return !currency.isEmpty() && metric.unit() == Unit.Kind.MONEY;
    }

    /** The dimensions that a table must carry to answer. */
    Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>(by);
        asked.addAll(filter.dimensions());
        return asked;
    }
}
