package org.raceline.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raceline.core.model.Unit;

/** An axis of values: round steps from a round value at the bottom, which is zero unless values are below it. */
record Scale(BigDecimal low, BigDecimal step, int steps) {
    private static final List<BigDecimal> ROUND = Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).toList();
    private static final List<BigDecimal> ROUND_SECONDS = Stream.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600).map(BigDecimal::valueOf).toList();

    /**
     * The finest scale that holds values in at most so many steps.
     *
     * @param whole whether only whole numbers make sense
     */
    static Scale of(double min, double max, int most, Unit unit, boolean whole) {
        double bottom = Math.min(0, min);
        double top = Math.max(max, 0) > bottom ? Math.max(max, 0) : bottom + 1;
        BigDecimal step = step((top - bottom) / most, unit.kind() == Unit.Kind.SECONDS);
        if (whole && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        BigDecimal low = BigDecimal.valueOf(bottom).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        int steps = BigDecimal.valueOf(top).subtract(low).divide(step, 0, RoundingMode.CEILING).intValue();
        return new Scale(low, step, steps);
    }

    private static BigDecimal step(double least, boolean seconds) {
        if (seconds) {
            for (BigDecimal step : ROUND_SECONDS) {
                if (step.doubleValue() >= least) {
                    return step;
                }
            }
        }
        int exponent = (int) Math.floor(Math.log10(least));
        return ROUND.stream().map(step -> step.scaleByPowerOfTen(exponent)).filter(step -> step.doubleValue() >= least * 0.999_999).findFirst().orElseThrow();
    }

    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> low.add(step.multiply(BigDecimal.valueOf(i)))).toList();
    }

    double high() {
        return low.add(step.multiply(BigDecimal.valueOf(steps))).doubleValue();
    }
}
