package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.analysis.Reading.Bounds;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ObservationRow;

/** Figures that never add: only what is stated for exactly the asked days and slice is an answer. */
final class StatingDistinct extends Stating {
    private static final Comparator<Table> COMPLETE_THEN_NEWEST = Comparator.comparing((Table t) -> !t.shape().complete())
            .thenComparing(t -> t.shape().cuts().getLast().id(), Comparator.reverseOrder());

    StatingDistinct(Metric metric, Voice voice, List<Table> tables, Split split, Facts facts) {
        super(metric, voice, tables, split, facts);
    }

    @Override
    Answer answer(Period bucket) {
        Optional<Table> exact = tables.stream().filter(t -> t.answersSlices(split) && !t.rows(bucket).isEmpty()).min(COMPLETE_THEN_NEWEST);
        if (exact.isPresent()) {
            return stated(bucket, exact.get());
        }
        Tiled.Outcome complete = Tiled.of(tables, bucket, split);
        if (complete.best().isPresent()) {
            return bounded(bucket, complete.best().get());
        }
        boolean inside = tables.stream().anyMatch(t -> (t.extra(split) > 0 || t.answersSlices(split)) && t.stated(bucket).stream().anyMatch(bucket::contains));
        if (inside) {
            return refused(bucket, Lack.distinct(metric.name()));
        }
        return nothing(bucket, complete.gap(), tables.stream().anyMatch(t -> !t.stated(bucket).isEmpty()));
    }

    private Answer stated(Period bucket, Table table) {
        List<ObservationRow> used = table.rows(bucket);
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        Table.bySlice(used).forEach((slice, rows) -> {
            boolean once = rows.stream().mapToLong(ObservationRow::rows).sum() == 1;
            figures.put(slice, once ? sum(rows) : Figure.bounded(Lack.distinct(metric.name()), bounds(rows)));
        });
        return found(bucket, Coverage.of(bucket), table, figures, cutOff(table), used);
    }

    private Answer bounded(Period bucket, Tiled tiled) {
        List<ObservationRow> used = tiled.picked().rows();
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        Table.bySlice(used).forEach((slice, rows) -> figures.put(slice,
                Figure.bounded(Lack.distinct(metric.name()), tiled.isExact() ? bounds(rows) : Optional.empty())));
        Optional<Lack> others = tiled.isExact() ? Optional.empty() : Optional.of(Lack.distinct(metric.name()));
        return found(bucket, tiled.covered(), tiled.table(), figures, others, used);
    }

    /** Distinct people are at least as many as in the largest part and at most as many as in all parts together. */
    private Optional<Bounds> bounds(List<ObservationRow> parts) {
        if (metric.unit() != Unit.Kind.COUNT) {
            return Optional.empty();
        }
        BigDecimal least = parts.stream().map(ObservationRow::max).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal most = parts.stream().map(ObservationRow::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Bounds(new Quantity(least, Unit.COUNT), new Quantity(most, Unit.COUNT)));
    }
}
