package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Metric;

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

    /**
     * Of two readings of a metric. Empty where one of them has no value, their units differ, the value before is zero, or one is told of a
     * part of its period only and the metric {@linkplain Metric#growsWithDays() grows with days}: such a change would be one of days.
     */
    public static Optional<Change> between(Metric metric, Reading now, Reading before, Direction direction) {
        return metric.growsWithDays() && (now.flags().contains(Reading.PARTIAL) || before.flags().contains(Reading.PARTIAL)) ? Optional.empty()
                : between(now, before, direction);
    }

    /** Of two readings of whole periods, or of what does not grow with days. Empty where one has no value, their units differ, or the value before is zero. */
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
