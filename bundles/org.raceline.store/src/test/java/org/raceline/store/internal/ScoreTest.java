package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However numbers lie, each has the score that counting those below it gives. */
class ScoreTest {
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 10, 17, 500 })
    void scoresAreThoseOfCounting(int count) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            long width = 1L << random.nextInt(1, 54);
            long[] all = LongStream.generate(() -> random.nextInt(20) == 0 ? random.nextLong(-width, width) : random.nextLong(-3, 1 + width / 1_000)).limit(count).toArray();
            int quantiles = random.nextInt(2, 11);
            Score score = Score.among(all, quantiles);
            for (long number : all) {
                long worse = Arrays.stream(all).filter(other -> other < number).count();
                assertThat(score.of(number)).as("seed %s: %s of %s", seed, number, Arrays.toString(all)).isEqualTo((int) (1 + quantiles * worse / count));
            }
        }
    }
}
