package org.raceline.console.internal.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Plain decimal strings, as scripts read them. */
public final class Decimals {
    private static final int PLACES = 6;

    private Decimals() {
    }

    /** Every digit there is and no more, without exponent; a value finer than a millionth is rounded to one. */
    public static String exact(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() > PLACES ? quotient(value) : stripped.toPlainString();
    }

    /** Six decimals, rounded half to even: {@code 41.270000}. */
    public static String quotient(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }
}
