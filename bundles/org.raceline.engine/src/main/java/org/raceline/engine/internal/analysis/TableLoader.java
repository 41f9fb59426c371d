package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.StoredCut;

/** Fetches all that is stated of a metric around the asked days, in one question for all sources and buckets where that is cheap. */
final class TableLoader {
    private final Facts facts;
    private final Split split;
    private final Period horizon;

    /** @param horizon first to last day that will be asked for */
    TableLoader(Facts facts, Split split, Period horizon) {
        this.facts = facts;
        this.split = split;
        this.horizon = horizon;
    }

    /** The tables of those shapes that carry the asked dimensions. */
    List<Table> tables(Metric metric, List<Shape> shapes) {
        List<Shape> fitting = shapes.stream().filter(s -> s.dimensions().containsAll(split.asked())).toList();
        Map<List<String>, List<StoredCut>> questions = new LinkedHashMap<>();
        for (Shape shape : fitting) {
            questions.computeIfAbsent(by(metric, shape), b -> new ArrayList<>()).addAll(shape.cuts(horizon));
        }
        Map<Long, List<ObservationRow>> rows = questions.entrySet().stream().flatMap(q -> rows(metric, q.getKey(), q.getValue()))
                .collect(Collectors.groupingBy(ObservationRow::cut));
        return fitting.stream().map(s -> new Table(s, rows)).toList();
    }

    /** A stock is added over the rows of one moment only, so each row has to be seen. */
    private List<String> by(Metric metric, Shape shape) {
        return metric.aggregation() == Aggregation.LAST ? shape.dimensions().stream().sorted().toList() : split.by();
    }

    private Stream<ObservationRow> rows(Metric metric, List<String> by, List<StoredCut> cuts) {
        List<StoredCut> daily = cuts.stream().filter(c -> c.cut().grain() == Grain.DAY).toList();
        List<StoredCut> coarse = cuts.stream().filter(c -> c.cut().grain() != Grain.DAY).toList();
        return by.isEmpty() ? ask(metric, by, cuts, around(coarse))
                : Stream.concat(ask(metric, by, daily, horizon), ask(metric, by, coarse, around(coarse)));
    }

    /** Wide enough to see the rows that reach over the horizon's edges; days cannot. */
    private Period around(List<StoredCut> coarse) {
        List<Period> all = new ArrayList<>(coarse.stream().map(c -> c.cut().period()).toList());
        all.add(horizon);
        return new Coverage(all).span().orElse(horizon);
    }

    private Stream<ObservationRow> ask(Metric metric, List<String> by, List<StoredCut> cuts, Period within) {
        return cuts.isEmpty() ? Stream.empty()
                : facts.observations(new ObservationQuestion(metric.id(), cuts.stream().map(StoredCut::id).toList(), within, split.filter(), by)).stream();
    }
}
