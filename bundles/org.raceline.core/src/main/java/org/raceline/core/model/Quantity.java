package org.raceline.core.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/** A number that never travels without its unit. Exact: sums and differences are not rounded, quotients have 34 digits. */
public record Quantity(BigDecimal value, Unit unit) {
    public Quantity {
        Objects.requireNonNull(value);
        Objects.requireNonNull(unit);
    }

    public static Quantity count(long value) {
        return new Quantity(BigDecimal.valueOf(value), Unit.COUNT);
    }

    public static Quantity money(String value, String currency) {
        return new Quantity(new BigDecimal(value), Unit.money(currency));
    }

    /** @throws IllegalArgumentException if the units differ, currencies included */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.in(unit)), unit);
    }

    /** @throws IllegalArgumentException if the units differ, currencies included */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.in(unit)), unit);
    }

    /** The quotient as a bare number; the caller knows the unit of the result. Never call it with a zero divisor. */
    public BigDecimal over(Quantity divisor) {
        return value.divide(divisor.value, MathContext.DECIMAL128);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    private BigDecimal in(Unit wanted) {
        if (!unit.equals(wanted)) {
            throw new IllegalArgumentException("cannot add " + unit.symbol() + " to " + wanted.symbol());
        }
        return value;
    }
}
