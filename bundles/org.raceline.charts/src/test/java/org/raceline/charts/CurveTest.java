package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/** How very many points become few. */
class CurveTest {
    private static final int DAYS = 36_500;

    @Test
    void theHighestAndTheLowestPointOfEachColumnOfPixelsAreKept() {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(1927, 1, 1);
        List<Reading> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(Sample.reading("visits", Period.day(first.plusDays(i)), Quantity.count(random.nextInt(100_000))));
        }
        Plot plot = new Plot(40, 0, 800, 300, first.toEpochDay(), first.toEpochDay() + DAYS - 1, 0, 100_000);
        double[] drawn = Curve.of(days).runs(plot).getFirst();
        Map<Long, double[]> all = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            widen(all, plot.x(first.toEpochDay() + i), plot.y(days.get(i).value().orElseThrow().value().doubleValue()));
        }
        Map<Long, double[]> kept = new HashMap<>();
        for (int i = 0; i < drawn.length; i += 2) {
            widen(kept, drawn[i], drawn[i + 1]);
            assertThat(i == 0 || drawn[i] >= drawn[i - 2]).as("in order of time").isTrue();
        }
        assertThat(drawn.length / 2).isLessThanOrEqualTo(4 * 801);
        assertThat(kept.keySet()).isEqualTo(all.keySet());
        all.forEach((column, range) -> assertThat(kept.get(column)).containsExactly(range));
    }

    private static void widen(Map<Long, double[]> columns, double x, double y) {
        columns.merge((long) Math.floor(x), new double[] {y, y}, (old, one) -> new double[] {Math.min(old[0], y), Math.max(old[1], y)});
    }
}
