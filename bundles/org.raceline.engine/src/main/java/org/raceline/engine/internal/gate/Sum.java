package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Figures added up exactly; no object is made while the sum fits in a long. */
final class Sum {
    private static final int SCALE = 6;
    private long millionths;
    /** What did not fit. */
    private BigInteger beyond = BigInteger.ZERO;
    private String currency;
    private boolean mixed;
    private long figures;

    /** @param code of the currency, or empty */
    void add(long value, String code) {
        long sum = millionths + value;
        if (((millionths ^ sum) & (value ^ sum)) < 0) {
            beyond = beyond.add(BigInteger.valueOf(millionths));
            sum = value;
        }
        millionths = sum;
        mixed |= currency != null && !currency.equals(code);
        currency = code;
        figures++;
    }

    void add(Sum other) {
        beyond = beyond.add(other.beyond).add(BigInteger.valueOf(other.millionths));
        mixed |= other.mixed || currency != null && other.currency != null && !currency.equals(other.currency);
        currency = other.currency == null ? currency : other.currency;
        figures += other.figures;
    }

    BigDecimal value() {
        return plain(new BigDecimal(beyond.add(BigInteger.valueOf(millionths)), SCALE));
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether figures had several currencies. */
    boolean isMixed() {
        return mixed;
    }

    /** How many were added. */
    long figures() {
        return figures;
    }
}
