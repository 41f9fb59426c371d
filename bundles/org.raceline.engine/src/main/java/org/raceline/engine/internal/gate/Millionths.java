package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number as the store keeps it.
 *
 * @param rounded whether digits beyond the sixth decimal were lost, half to even
 */
record Millionths(long value, boolean rounded) {
    private static final int SCALE = 6;
    /** Beyond this many digits before the point a long of millionths overflows in any case. */
    private static final int MOST_DIGITS = 13;
    private static final Millionths ZERO = new Millionths(0, false);
    private static final Millionths NEARLY_ZERO = new Millionths(0, true);

    /** Empty where the number is too large to be kept. Takes no longer for numbers with monstrous exponents. */
    static Optional<Millionths> of(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(ZERO);
        }
        long digits = (long) number.precision() - number.scale();
        if (digits > MOST_DIGITS) {
            return Optional.empty();
        }
        if (digits < -SCALE) {
            return Optional.of(NEARLY_ZERO);
        }
        BigDecimal kept = number.setScale(SCALE, RoundingMode.HALF_EVEN);
        try {
            return Optional.of(new Millionths(kept.unscaledValue().longValueExact(), kept.compareTo(number) != 0));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
