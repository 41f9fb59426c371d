package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.analysis.Tiling;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.StoredCut;

/**
 * The rows of a complete table that may be added up for a bucket. Where its imports speak of parts of a whole (one campaign each), the
 * periods are picked for each part by itself: reports of two campaigns need not be of the same days.
 *
 * @param tiles  number of periods
 * @param stated the days of the rows
 * @param differ whether some parts speak of days of the bucket that others do not speak of
 */
record PartTiles(List<ObservationRow> rows, int tiles, Coverage stated, boolean differ) {

    /** A period of one part, and the import's table that states it. */
    private record Tile(Period period, StoredCut cut) {
        /** Whether nothing is in both: they share no day or no slice, or the later table took the place of what the earlier one states there. */
        boolean isApart(Tile other) {
            if (period.intersect(other.period).isEmpty() || !meet(cut.cut().part(), other.cut.cut().part())) {
                return true;
            }
            Tile earlier = cut.id() < other.cut.id() ? this : other;
            Tile later = earlier == this ? other : this;
            return later.cut.cut().period().contains(earlier.period);
        }
    }

    /** Whether a slice can be of both: they have the same values for the dimensions that both name. */
    static boolean meet(Slice one, Slice other) {
        return one.values().entrySet().stream().allMatch(e -> other.values().getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    /**
     * Empty where the stated periods cannot be added, as with a month that ends after the bucket.
     *
     * @param asked what all rows are of
     */
    static Optional<PartTiles> pick(Table table, Period bucket, Slice asked) {
        List<Period> stated = table.stated(bucket);
        if (table.shape().cuts().stream().map(c -> c.cut().part()).distinct().count() == 1) {
            return Tiling.of(bucket, stated).map(tiles -> new PartTiles(table.rows(tiles), tiles.size(), new Coverage(tiles), false));
        }
        Map<Slice, Map<Period, List<ObservationRow>>> byPart = new LinkedHashMap<>();
        stated.forEach(period -> table.rows(period).forEach(row -> byPart.computeIfAbsent(table.cut(row).cut().part(), p -> new HashMap<>())
                .computeIfAbsent(period, p -> new ArrayList<>()).add(row)));
        List<ObservationRow> rows = new ArrayList<>();
        List<Tile> all = new ArrayList<>();
        for (Map<Period, List<ObservationRow>> part : byPart.values()) {
            Optional<List<Period>> picked = Tiling.of(bucket, part.keySet());
            if (picked.isEmpty()) {
                return Optional.empty();
            }
            List<Tile> tiles = picked.get().stream().map(period -> new Tile(period, table.cut(part.get(period).getFirst()))).toList();
            if (!all.stream().allMatch(other -> tiles.stream().allMatch(other::isApart))) {
                return Optional.empty();
            }
            all.addAll(tiles);
            picked.get().forEach(period -> rows.addAll(part.get(period)));
        }
        return Optional.of(new PartTiles(rows, all.size(), new Coverage(all.stream().map(Tile::period).toList()), differ(table.shape(), bucket, asked)));
    }

    private static boolean differ(Shape shape, Period bucket, Slice asked) {
        List<StoredCut> cuts = shape.cuts(bucket);
        Set<Coverage> days = new LinkedHashSet<>();
        for (StoredCut cut : cuts) {
            Map<String, String> part = new HashMap<>(asked.values());
            part.putAll(cut.cut().part().values());
            days.add(new Coverage(cuts.stream().filter(c -> part.entrySet().containsAll(c.cut().part().values().entrySet())).map(c -> c.cut().period()).toList()).within(bucket));
        }
        return days.size() > 1;
    }
}
