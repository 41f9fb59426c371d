package org.raceline.engine.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of any length and scale are kept to the sixth decimal, or not at all. */
class MillionthsTest {

    @Test
    void everyNumberIsKeptExactlyOrRounded() {
        Random random = new Random(5);
        int kept = 0;
        for (int i = 0; i < 200_000; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(75), random), random.nextInt(14) - 4);
            number = random.nextBoolean() ? number.negate() : number;
            BigDecimal rounded = number.setScale(6, RoundingMode.HALF_EVEN);
            boolean fits = rounded.unscaledValue().bitLength() <= 63;
            Optional<Millionths> expected = fits ? Optional.of(new Millionths(rounded.unscaledValue().longValue(), rounded.compareTo(number) != 0)) : Optional.empty();
            assertThat(Millionths.of(number)).as(number.toString()).isEqualTo(expected);
            kept += fits ? 1 : 0;
        }
        assertThat(kept).isBetween(50_000, 199_000);
    }
}
