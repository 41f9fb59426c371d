package org.raceline.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.raceline.core.analysis.Reading;

/**
 * Readings as points in time, in their order; one without a value, or days without a reading, are a gap.
 *
 * @param days   first day of each reading, as days since 1970
 * @param ends   last day of each reading
 * @param values NaN where there is none
 */
record Curve(long[] days, long[] ends, double[] values) {

    static Curve of(List<Reading> readings) {
        return of(readings, reading -> reading.value().map(q -> q.value().doubleValue()).orElse(Double.NaN));
    }

    /** @param height of a reading; NaN: none */
    static Curve of(List<Reading> readings, ToDoubleFunction<Reading> height) {
        long[] days = readings.stream().map(Reading::period).mapToLong(period -> period.from().toEpochDay()).toArray();
        long[] ends = readings.stream().map(Reading::period).mapToLong(period -> period.to().toEpochDay()).toArray();
        return new Curve(days, ends, readings.stream().mapToDouble(height).toArray());
    }

    /** The same with gaps where a place is not wanted. */
    Curve where(IntPredicate wanted) {
        double[] some = values.clone();
        for (int i = 0; i < some.length; i++) {
            some[i] = wanted.test(i) ? some[i] : Double.NaN;
        }
        return new Curve(days, ends, some);
    }

    /** The same on other days, so many later. */
    Curve later(long by) {
        return new Curve(Arrays.stream(days).map(day -> day + by).toArray(), Arrays.stream(ends).map(day -> day + by).toArray(), values);
    }

    /** Without what begins after a day. */
    Curve until(long last) {
        int size = (int) Arrays.stream(days).filter(day -> day <= last).count();
        return new Curve(Arrays.copyOf(days, size), Arrays.copyOf(ends, size), Arrays.copyOf(values, size));
    }

    boolean hasValues() {
        return Arrays.stream(values).anyMatch(Double::isFinite);
    }

    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (double value : values) {
            min = Double.isFinite(value) && value < min ? value : min;
        }
        return min == Double.POSITIVE_INFINITY ? 0 : min;
    }

    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            max = Double.isFinite(value) && value > max ? value : max;
        }
        return max == Double.NEGATIVE_INFINITY ? 0 : max;
    }

    /** The polylines between the gaps, placed by a plot; a lone point is a polyline of one. */
    List<double[]> runs(Plot plot) {
        List<double[]> runs = new ArrayList<>();
        for (int start = 0; start < values.length; start++) {
            int end = start;
            while (end < values.length && Double.isFinite(values[end]) && (end == start || days[end] == ends[end - 1] + 1)) {
                end++;
            }
            if (end > start) {
                runs.add(placed(plot, start, end));
                start = end - 1;
            }
        }
        return runs;
    }

    private double[] placed(Plot plot, int start, int end) {
        double[] points = new double[2 * (end - start)];
        for (int i = start; i < end; i++) {
            points[2 * (i - start)] = plot.x(days[i]);
            points[2 * (i - start) + 1] = plot.y(values[i]);
        }
        return thinned(points, plot.width());
    }

    /** First, highest, lowest and last of each pixel column: what a screen can show of many points, peaks included. */
    private static double[] thinned(double[] points, double width) {
        if (points.length / 2 <= 4 * width) {
            return points;
        }
        double[] kept = new double[points.length];
        int size = 0;
        for (int start = 0; start < points.length; ) {
            int end = start;
            int low = start;
            int high = start;
            double column = Math.floor(points[start]);
            for (; end < points.length && Math.floor(points[end]) == column; end += 2) {
                low = points[end + 1] > points[low + 1] ? end : low;
                high = points[end + 1] < points[high + 1] ? end : high;
            }
            int[] chosen = {start, Math.min(low, high), Math.max(low, high), end - 2};
            for (int i = 0; i < chosen.length; i++) {
                if (i == 0 || chosen[i] != chosen[i - 1]) {
                    kept[size++] = points[chosen[i]];
                    kept[size++] = points[chosen[i] + 1];
                }
            }
            start = end;
        }
        return Arrays.copyOf(kept, size);
    }
}
