package org.raceline.ui.targets.internal;

import java.math.BigDecimal;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

/** How a value of a KPI is written. */
final class Numbers {
    private static final BigDecimal EXAMPLE = new BigDecimal("3400");
    private static final BigDecimal SMALL = new BigDecimal("2.5");

    private Numbers() {
    }

    /** What to do where something else was written. */
    static String how(TargetCell cell, Formats formats) {
        Unit.Kind kind = cell.kpi().metric().unit();
        return switch (kind) {
            case MONEY -> cell.currency().isEmpty() ? Words.text("how.currency", formats.number(EXAMPLE, 0)) : Words.text("how.money", formats.number(EXAMPLE, 0), cell.currency());
            case RATIO -> Words.text("how.ratio", formats.number(SMALL, 1));
            case SECONDS -> Words.text("how.seconds", formats.number(84));
            case COUNT, NUMBER, DAYS, POINTS -> Words.text("how.number", formats.number(EXAMPLE, 0));
        };
    }
}
