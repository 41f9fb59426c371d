package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Tiling;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationRow;

/** Figures that add, over the rows of one table. */
final class StatingSums extends Stating {

    StatingSums(Metric metric, Voice voice, List<Table> tables, Split split, Facts facts) {
        super(metric, voice, tables, split, facts);
    }

    @Override
    Answer answer(Period bucket) {
        Tiled.Outcome complete = Tiled.of(tables, bucket, split);
        if (complete.best().filter(t -> t.missing() == 0).isPresent()) {
            return sum(bucket, finest(complete));
        }
        Optional<Answer> slices = tables.stream().filter(t -> !t.shape().complete() && t.answersSlices(split))
                .map(t -> slices(bucket, t)).flatMap(Optional::stream)
                .min(Comparator.comparingLong((Answer a) -> bucket.days() - Tiled.days(a.covered().periods())));
        if (slices.filter(a -> complete.best().isEmpty() || a.covered().covers(bucket)).isPresent()) {
            return slices.get();
        }
        if (complete.best().isPresent()) {
            return sum(bucket, finest(complete));
        }
        return nothing(bucket, complete.gap(), complete.straddled());
    }

    /** The best; where its money is to be converted, one that states the same money by day, because that tells which rates it takes. */
    private Tiled finest(Tiled.Outcome complete) {
        Tiled best = complete.best().orElseThrow();
        return !split.converts(metric) || best.isByDay() ? best
                : complete.usable().stream().filter(t -> t.isByDay() && t.covered().equals(best.covered()) && money(t).equals(money(best))).findFirst().orElse(best);
    }

    private Map<List<Object>, BigDecimal> money(Tiled tiled) {
        Map<List<Object>, BigDecimal> money = new HashMap<>();
        tiled.picked().rows().forEach(r -> money.merge(List.of(r.slice(), r.currency()), r.sum(), BigDecimal::add));
        money.replaceAll((key, sum) -> sum.stripTrailingZeros());
        return money;
    }

    private Answer sum(Period bucket, Tiled tiled) {
        List<ObservationRow> used = tiled.picked().rows();
        Map<Slice, Figure> figures = Table.bySlice(used).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> sum(e.getValue())));
        Answer sum = found(bucket, tiled.covered(), tiled.table(), figures, Optional.empty(), used);
        return tiled.picked().differ() ? sum.flagged(Reading.PARTS_DIFFER) : sum;
    }

    /**
     * Of an incomplete table each slice answers for itself, and over time only where no day is left open: a row that is not there
     * may have been cut off.
     */
    private Optional<Answer> slices(Period bucket, Table table) {
        Coverage covered = table.shape().coverage().within(bucket);
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        List<ObservationRow> used = new ArrayList<>();
        Table.bySlice(table.rows(table.stated(bucket))).forEach((slice, rows) -> {
            Set<Period> tiles = Tiling.of(bucket, rows.stream().map(ObservationRow::period).toList()).map(Set::copyOf).orElse(Set.of());
            if (!tiles.isEmpty() && Tiled.days(tiles) == Tiled.days(covered.periods())) {
                List<ObservationRow> added = rows.stream().filter(r -> tiles.contains(r.period())).toList();
                figures.put(slice, sum(added));
                used.addAll(added);
            } else {
                figures.put(slice, Figure.lacking(Lack.incomplete(metric.name())));
            }
        });
        return used.isEmpty() ? Optional.empty() : Optional.of(found(bucket, covered, table, figures, cutOff(table), used));
    }
}
