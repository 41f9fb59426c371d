package org.raceline.standalone;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A fraction, so that a test rounds nothing before the end. */
record Exact(BigInteger upper, BigInteger lower) {
    static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
    private static final MathContext MANY = new MathContext(60);
    private static final BigDecimal LEAST = new BigDecimal("1e-28");

    static Exact of(BigDecimal value) {
        BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
        return new Exact(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    Exact plus(Exact other) {
        return new Exact(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower)).reduced();
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.upper.negate(), other.lower));
    }

    Exact times(Exact other) {
        return new Exact(upper.multiply(other.upper), lower.multiply(other.lower)).reduced();
    }

    /** @param other not zero */
    Exact over(Exact other) {
        return times(new Exact(other.lower, other.upper));
    }

    boolean isZero() {
        return upper.signum() == 0;
    }

    private Exact reduced() {
        BigInteger common = upper.gcd(lower);
        return common.signum() == 0 ? this : new Exact(upper.divide(common), lower.divide(common));
    }

    BigDecimal value() {
        return new BigDecimal(upper).divide(new BigDecimal(lower), MANY);
    }

    BigDecimal rounded(int scale) {
        BigDecimal exact = new BigDecimal(upper);
        return exact.divide(new BigDecimal(lower), scale, RoundingMode.HALF_EVEN);
    }

    /** Whether a figure of at least 34 digits is this one, but for its last digits. */
    boolean isAbout(BigDecimal other) {
        BigDecimal mine = value();
        return mine.subtract(other).abs().compareTo(mine.abs().max(BigDecimal.ONE).multiply(LEAST)) <= 0;
    }
}
