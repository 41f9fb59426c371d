package org.raceline.ui.targets.internal;

import java.util.Optional;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;

/**
 * A cell that can be written in.
 *
 * @param own      the target of exactly this period
 * @param currency of money where none is written; empty: one must be
 */
record TargetCell(Kpi kpi, Period period, Optional<Target> own, String currency) {

    String id() {
        return id(kpi.id(), period);
    }

    static String id(String kpi, Period period) {
        return kpi + "|" + period;
    }

    Target with(Quantity value) {
        return new Target(kpi.id(), period, value);
    }
}
