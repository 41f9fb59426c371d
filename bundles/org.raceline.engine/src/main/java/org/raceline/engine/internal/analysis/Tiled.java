package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;

/**
 * A complete table with rows that may be added up for a bucket.
 *
 * @param picked  these rows
 * @param covered the days of the bucket that the table speaks of
 * @param missing how many days of the bucket it does not speak of
 * @param gaps    how many days it speaks of without stating a figure
 */
record Tiled(Table table, PartTiles picked, Coverage covered, long missing, long gaps, int extra) {
    private static final Comparator<Tiled> BEST_FIRST = Comparator.comparingLong(Tiled::missing)
            .thenComparingInt(Tiled::extra).thenComparingLong(Tiled::gaps).thenComparingInt(t -> t.picked().tiles())
            .thenComparing(t -> t.table().shape().cuts().getLast().id(), Comparator.reverseOrder());

    /**
     * What complete tables make of a bucket.
     *
     * @param gap       one speaks of days of the bucket and states nothing there
     * @param straddled one states figures that reach over the bucket's edge and cannot be split
     * @param usable    all that give something, the best first
     */
    record Outcome(Optional<Tiled> best, boolean gap, boolean straddled, List<Tiled> usable) {
    }

    static Outcome of(List<Table> tables, Period bucket, Split split) {
        List<Tiled> usable = new ArrayList<>();
        boolean gap = false;
        boolean straddled = false;
        for (Table table : tables) {
            Coverage covered = table.shape().coverage().within(bucket);
            if (!table.shape().complete() || covered.isEmpty()) {
                continue;
            }
            Optional<PartTiles> picked = PartTiles.pick(table, bucket, split.filter());
            straddled |= picked.isEmpty();
            gap |= picked.filter(p -> p.rows().isEmpty()).isPresent();
            picked.filter(p -> !p.rows().isEmpty()).ifPresent(p -> usable.add(of(table, p, covered.union(p.stated()), bucket, split)));
        }
        usable.sort(BEST_FIRST);
        return new Outcome(usable.stream().findFirst(), gap, straddled, usable);
    }

    private static Tiled of(Table table, PartTiles picked, Coverage covered, Period bucket, Split split) {
        long days = days(covered.periods());
        return new Tiled(table, picked, covered, bucket.days() - days, days - days(picked.stated().periods()), table.extra(split));
    }

    static long days(Collection<Period> disjoint) {
        return disjoint.stream().mapToLong(Period::days).sum();
    }

    boolean isByDay() {
        return picked.rows().stream().allMatch(r -> r.period().days() == 1);
    }

    boolean isExact() {
        return missing == 0 && gaps == 0 && !picked.differ();
    }
}
