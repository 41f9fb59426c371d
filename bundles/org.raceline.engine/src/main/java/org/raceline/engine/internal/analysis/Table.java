package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.StoredCut;

/** What one shape states of the asked slices, by the periods that its rows state. A figure that was stated twice is there once, from the newest cut. */
final class Table {
    private final Shape shape;
    private final Map<Long, StoredCut> cuts;
    private final Map<Period, List<ObservationRow>> rows = new HashMap<>();
    private final NavigableMap<LocalDate, List<Period>> starts = new TreeMap<>();
    private long longest;

    /** @param all rows of any cut; those of other shapes are passed over */
    Table(Shape shape, Map<Long, List<ObservationRow>> all) {
        this.shape = shape;
        this.cuts = shape.cuts().stream().collect(Collectors.toMap(StoredCut::id, c -> c));
        Map<Object, Long> newest = new HashMap<>();
        for (StoredCut cut : shape.cuts()) {
            all.getOrDefault(cut.id(), List.of()).forEach(r -> newest.put(statement(r), cut.id()));
        }
        for (StoredCut cut : shape.cuts()) {
            all.getOrDefault(cut.id(), List.of()).stream().filter(r -> newest.get(statement(r)) == cut.id()).forEach(this::add);
        }
    }

    /** A complete cut states all slices of its part of a period together, an incomplete one each slice on its own. */
    private Object statement(ObservationRow row) {
        return shape.complete() ? List.of(row.period(), cut(row).cut().part()) : List.of(row.period(), row.slice());
    }

    private void add(ObservationRow row) {
        rows.computeIfAbsent(row.period(), p -> {
            starts.computeIfAbsent(p.from(), d -> new ArrayList<>()).add(p);
            longest = Math.max(longest, p.days());
            return new ArrayList<>();
        }).add(row);
    }

    Shape shape() {
        return shape;
    }

    /** How many dimensions its rows have to be added over. */
    int extra(Split split) {
        return shape.dimensions().size() - split.asked().size();
    }

    /** Whether each of its rows is a figure by itself, even if together they are not everything. */
    boolean answersSlices(Split split) {
        return extra(split) == 0 && (shape.complete() || !shape.dimensions().isEmpty());
    }

    List<ObservationRow> rows(Period stated) {
        return rows.getOrDefault(stated, List.of());
    }

    List<ObservationRow> rows(Collection<Period> stated) {
        return stated.stream().flatMap(p -> rows(p).stream()).toList();
    }

    /** The table of an import that a row is of. */
    StoredCut cut(ObservationRow row) {
        return cuts.get(row.cut());
    }

    /** The stated periods that share a day with a bucket, by their first day. */
    List<Period> stated(Period bucket) {
        if (starts.isEmpty()) {
            return List.of();
        }
        return starts.subMap(bucket.from().minusDays(longest - 1), true, bucket.to(), true).values().stream()
                .flatMap(List::stream).filter(p -> p.intersect(bucket).isPresent()).toList();
    }

    /** The slices of some rows, each with its rows. */
    static Map<Slice, List<ObservationRow>> bySlice(Collection<ObservationRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ObservationRow::slice));
    }

    /** The remarks on the cuts of some rows. */
    Set<String> flags(Collection<ObservationRow> used) {
        return used.stream().map(ObservationRow::cut).distinct().flatMap(c -> cuts.get(c).flags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files of the cuts of some rows. */
    SortedMap<Integer, String> files(Collection<ObservationRow> used, Facts facts) {
        SortedMap<Integer, String> files = new TreeMap<>();
        used.stream().map(ObservationRow::cut).distinct().map(cuts::get).forEach(c -> files.put(facts.order(c.importId()), c.file()));
        return files;
    }
}
