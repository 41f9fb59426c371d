package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.raceline.core.model.Direction;

/**
 * How a value moved against the comparison.
 *
 * @param relative (now - before) / |before|
 * @param verdict  whether that is good, by the KPI's direction
 */
public record Change(BigDecimal relative, Verdict verdict) {

    /** Good, bad, or neither. */
    public enum Verdict {
        GOOD, BAD, NEUTRAL
    }

    /** Empty where one of the two has no value, their units differ, or the value before is zero. */
    public static Optional<Change> between(Reading now, Reading before, Direction direction) {
        if (now.value().isEmpty() || before.value().isEmpty() || before.value().get().isZero()
                || !now.value().get().unit().equals(before.value().get().unit())) {
            return Optional.empty();
        }
        BigDecimal base = before.value().get().value();
        BigDecimal relative = now.value().get().value().subtract(base).divide(base.abs(), MathContext.DECIMAL128);
        int sign = direction == Direction.CONTEXT ? 0 : direction == Direction.UP ? relative.signum() : -relative.signum();
        return Optional.of(new Change(relative, sign > 0 ? Verdict.GOOD : sign < 0 ? Verdict.BAD : Verdict.NEUTRAL));
    }
}
