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
    private static final int MOST_DIGITS_OF_A_LONG = 18;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
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
        if (number.scale() >= 0 && number.scale() <= SCALE) {
            return whole(number);
        }
        BigDecimal kept = number.setScale(SCALE, RoundingMode.HALF_EVEN);
        try {
            return Optional.of(new Millionths(kept.unscaledValue().longValueExact(), kept.compareTo(number) != 0));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    /** Of a number with up to six decimals. */
    private static Optional<Millionths> whole(BigDecimal number) {
        int more = SCALE - number.scale();
        if (number.precision() + more > MOST_DIGITS_OF_A_LONG) {
            try {
                return Optional.of(new Millionths(number.setScale(SCALE).unscaledValue().longValueExact(), false));
            } catch (ArithmeticException tooLarge) {
                return Optional.empty();
            }
        }
        return Optional.of(new Millionths(number.scaleByPowerOfTen(number.scale()).longValue() * TENS[more], false));
    }
}
