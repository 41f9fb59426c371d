package org.raceline.core.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;

/** Picks, from periods for which a table states figures, those that may be added up: no day twice, and none left out. */
public final class Tiling {
    private Tiling() {
    }

    private record Step(Period tile, Step before, int count) {
    }

    /**
     * The fewest disjoint periods that lie in the bucket and together hold every day of it that any stated period holds. Days
     * that no stated period holds stay open.
     *
     * @param stated in any order; those outside the bucket count for nothing
     * @return in order; without elements where nothing is stated in the bucket; empty where no choice of periods does it, as
     *         with a month that ends after the bucket and no days within it
     */
    public static Optional<List<Period>> of(Period bucket, Collection<Period> stated) {
        TreeSet<Period> inside = new TreeSet<>();
        List<Period> spoken = new ArrayList<>();
        for (Period period : stated) {
            bucket.intersect(period).ifPresent(spoken::add);
            if (bucket.contains(period)) {
                inside.add(period);
            }
        }
        List<Period> tiles = new ArrayList<>();
        for (Period stretch : new Coverage(spoken).periods()) {
            Step last = last(stretch, inside);
            if (last == null) {
                return Optional.empty();
            }
            ArrayDeque<Period> path = new ArrayDeque<>();
            for (Step step = last; step.tile() != null; step = step.before()) {
                path.addFirst(step.tile());
            }
            tiles.addAll(path);
        }
        return Optional.of(List.copyOf(tiles));
    }

    /** The end of the shortest way through a stretch; the tiles come sorted, so the best way to a day is known once it is left. */
    private static Step last(Period stretch, TreeSet<Period> sorted) {
        Map<LocalDate, Step> reached = new HashMap<>();
        reached.put(stretch.from(), new Step(null, null, 0));
        for (Period tile : sorted.subSet(Period.day(stretch.from()), true, Period.day(stretch.to()), true)) {
            Step before = reached.get(tile.from());
            if (before != null && stretch.contains(tile)) {
                Step step = new Step(tile, before, before.count() + 1);
                reached.merge(tile.to().plusDays(1), step, (old, fresh) -> fresh.count() < old.count() ? fresh : old);
            }
        }
        return reached.get(stretch.to().plusDays(1));
    }
}
