package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.StoredCut;

/** Fetches all that is stated of some metrics around the asked days, in few questions for all metrics, sources and buckets. */
final class TableLoader {
    /**
     * What is asked for in one question.
     *
     * @param wanted which metrics of which cuts: another metric in a cut comes along, and is wanted there of another question
     */
    private record Asked(Set<String> metrics, Set<Long> cuts, Set<Stated> wanted) {
    }

    private record Stated(String metric, long cut) {
    }

    private final Facts facts;
    private final Split split;
    private final Period horizon;

    /** @param horizon first to last day that will be asked for */
    TableLoader(Facts facts, Split split, Period horizon) {
        this.facts = facts;
        this.split = split;
        this.horizon = horizon;
    }

    /** For each metric the tables, of those in which some voices state it, that carry the asked dimensions. */
    Map<Metric, List<Table>> tables(Map<Metric, List<Voice>> voices) {
        Map<Metric, List<Shape>> shapes = new LinkedHashMap<>();
        voices.forEach((metric, all) -> shapes.put(metric, all.stream().flatMap(v -> v.shapes().stream()).filter(this::fits).map(s -> s.about(split.filter())).toList()));
        Map<List<String>, Asked> asked = new LinkedHashMap<>();
        shapes.forEach((metric, all) -> all.forEach(shape -> want(metric, shape, asked)));
        Map<String, Map<Long, List<ObservationRow>>> rows = new HashMap<>();
        asked.forEach((by, of) -> facts.observations(new ObservationQuestion(of.metrics(), of.cuts(), horizon, split.filter(), by)).forEach((metric, found) ->
                found.stream().filter(row -> of.wanted().contains(new Stated(metric, row.cut())))
                        .forEach(row -> rows.computeIfAbsent(metric, m -> new HashMap<>()).computeIfAbsent(row.cut(), c -> new ArrayList<>()).add(row))));
        Map<Metric, List<Table>> tables = new LinkedHashMap<>();
        shapes.forEach((metric, all) -> tables.put(metric, all.stream().map(s -> new Table(s, rows.getOrDefault(metric.id(), Map.of()))).toList()));
        return tables;
    }

    private boolean fits(Shape shape) {
        return shape.dimensions().containsAll(split.asked());
    }

    private void want(Metric metric, Shape shape, Map<List<String>, Asked> asked) {
        for (StoredCut cut : shape.cuts(horizon)) {
            Asked of = asked.computeIfAbsent(by(metric, shape), b -> new Asked(new LinkedHashSet<>(), new LinkedHashSet<>(), new HashSet<>()));
            of.metrics().add(metric.id());
            of.cuts().add(cut.id());
            of.wanted().add(new Stated(metric.id(), cut.id()));
        }
    }

    /** A stock is added over the rows of one moment only, so each row has to be seen. */
    private List<String> by(Metric metric, Shape shape) {
        return metric.aggregation() == Aggregation.LAST ? shape.dimensions().stream().sorted().toList() : split.by();
    }
}
