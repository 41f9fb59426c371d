package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.Locale;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Quantity;

/** How a value stands to its target. */
public enum Status {
    /** The target is met. */ ON_TRACK,
    /** Missed by at most a tenth of the target. */ AT_RISK,
    /** Missed by more. */ OFF_TRACK,
    /** No target, no value, or a KPI without a good direction. */ NONE;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Stable, untranslated id: {@code on-track}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of a value; values of another unit than the target's have none. */
    public static Status of(Quantity value, Quantity target, Direction direction) {
        if (direction == Direction.CONTEXT || !value.unit().equals(target.unit())) {
            return NONE;
        }
        BigDecimal missing = direction == Direction.UP ? target.value().subtract(value.value()) : value.value().subtract(target.value());
        if (missing.signum() <= 0) {
            return ON_TRACK;
        }
        return missing.compareTo(target.value().abs().multiply(TENTH)) <= 0 ? AT_RISK : OFF_TRACK;
    }
}
