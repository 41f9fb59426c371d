package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raceline.core.analysis.Indexed;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Unit;

/** The lines of a chart as heights, ready to be placed, and which of them share an axis. */
final class TrendsCurves {
    /** How many axes find room at one plot. */
    private static final int SIDES = 2;

    private final List<Curve> now = new ArrayList<>();
    private final List<Curve> before = new ArrayList<>();
    private final List<boolean[]> partial = new ArrayList<>();
    private final SequencedMap<Unit, List<Integer>> groups = new LinkedHashMap<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final boolean indexed;

    /** @param index of each line; empty where values are shown as they are */
    TrendsCurves(List<TrendsChart.Line> lines, List<Indexed> index) {
        indexed = !index.isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            TrendsChart.Line line = lines.get(i);
            now.add(curve(line.now(), index, i));
            // A compared period that is longer has days that the period has not; the axis ends where the period does.
            before.add(curve(line.before(), index, i).later(line.distance()).until(line.lastDay()));
            boolean[] flags = new boolean[line.now().size()];
            for (int k = 0; k < flags.length; k++) {
                flags[k] = line.now().get(k).flags().contains(Reading.PARTIAL);
            }
            partial.add(flags);
            whole.add(line.now().stream().flatMap(reading -> reading.value().stream()).allMatch(value -> value.value().stripTrailingZeros().scale() <= 0));
            List<Unit> units = line.units();
            if (units.size() == 1 && now.get(i).hasValues()) {
                groups.computeIfAbsent(indexed ? Unit.COUNT : units.getFirst(), unused -> new ArrayList<>()).add(i);
            }
        }
    }

    private static Curve curve(List<Reading> readings, List<Indexed> index, int line) {
        return index.isEmpty() ? Curve.of(readings) : Curve.of(readings, reading -> index.get(line).of(reading).map(Number::doubleValue).orElse(Double.NaN));
    }

    /** The lines by the unit of their axis, in order of appearance; those that cannot be drawn are in none. */
    SequencedMap<Unit, List<Integer>> groups() {
        return groups;
    }

    /** How many plots there are. */
    int plots() {
        return groups.size() <= SIDES ? Math.min(1, groups.size()) : groups.size();
    }

    boolean isCompared() {
        return before.stream().anyMatch(Curve::hasValues);
    }

    boolean isPartial() {
        return IntStream.range(0, now.size()).anyMatch(this::isPartial);
    }

    private boolean isPartial(int line) {
        boolean[] flags = partial.get(line);
        double[] values = now.get(line).values();
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] && Double.isFinite(values[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a reading of a line speaks of a part of its days only, also where it has no value. */
    boolean isFlagged(int line) {
        for (boolean flag : partial.get(line)) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    Curve before(int line) {
        return before.get(line);
    }

    Curve now(int line) {
        return now.get(line);
    }

    /** Without the points that speak of a part of their days only. */
    Curve told(int line) {
        return now.get(line).where(i -> !partial.get(line)[i]);
    }

    /** What leads to such points and away from them. */
    Curve untold(int line) {
        boolean[] flags = partial.get(line);
        return now.get(line).where(i -> flags[i] || i > 0 && flags[i - 1] || i + 1 < flags.length && flags[i + 1]);
    }

    Curve rings(int line) {
        return now.get(line).where(i -> partial.get(line)[i]);
    }

    /** The scale of an axis that is so high. */
    Scale scale(Unit unit, double height, double step) {
        List<Curve> curves = groups.get(unit).stream().flatMap(line -> Stream.of(now.get(line), before.get(line))).filter(Curve::hasValues).toList();
        boolean count = groups.get(unit).stream().allMatch(whole::get) && !indexed;
        return Scale.of(curves.stream().mapToDouble(Curve::min).min().orElseThrow(), curves.stream().mapToDouble(Curve::max).max().orElseThrow(),
                Math.clamp((int) (height / step), 1, 6), unit, count);
    }

    /** First and last day of all lines. */
    long[] days() {
        List<Curve> all = groups.values().stream().flatMap(List::stream).flatMap(line -> Stream.of(now.get(line), before.get(line))).filter(curve -> curve.days().length > 0).toList();
        return new long[] {all.stream().mapToLong(curve -> curve.days()[0]).min().orElseThrow(), all.stream().mapToLong(curve -> curve.days()[curve.days().length - 1]).max().orElseThrow()};
    }
}
