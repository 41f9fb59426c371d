package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationRow;

/** Answers from the figures that one source states of a metric; how depends on the metric's aggregation. */
abstract class Stating {
    final Metric metric;
    final List<Table> tables;
    final Split split;
    final Facts facts;
    private final Voice voice;

    /** @param tables those of the voice that carry the asked dimensions */
    Stating(Metric metric, Voice voice, List<Table> tables, Split split, Facts facts) {
        this.metric = metric;
        this.voice = voice;
        this.tables = tables;
        this.split = split;
        this.facts = facts;
    }

    static Stating of(Metric metric, Voice voice, List<Table> tables, Split split, Facts facts) {
        return switch (metric.aggregation()) {
            case SUM -> new StatingSums(metric, voice, tables, split, facts);
            case LAST -> new StatingStocks(metric, voice, tables, split, facts);
            case NONE -> new StatingDistinct(metric, voice, tables, split, facts);
        };
    }

    abstract Answer answer(Period bucket);

    /**
     * The answer of some slices; the rows tell flags and files.
     *
     * @param others why slices without a figure may have one nevertheless; empty where they have none
     */
    Answer found(Period bucket, Coverage covered, Table table, Map<Slice, Figure> figures, Optional<Lack> others, Collection<ObservationRow> used) {
        return Answer.of(bucket, covered, figures, others.map(Figure::lacking), table.flags(used), table.files(used, facts))
                .withCuts(used.stream().map(ObservationRow::cut).collect(Collectors.toSet()));
    }

    Optional<Lack> cutOff(Table table) {
        return table.shape().complete() ? Optional.empty() : Optional.of(Lack.incomplete(metric.name()));
    }

    /**
     * Why the tables give nothing.
     *
     * @param gap       a complete table speaks of days of the bucket and states nothing there
     * @param straddled figures reach over the bucket's edge
     */
    Answer nothing(Period bucket, boolean gap, boolean straddled) {
        Coverage covered = voice.coverage().within(bucket);
        if (covered.isEmpty()) {
            return Answer.lacking(covered, Lack.uncovered(metric.name()));
        }
        if (gap) {
            Coverage silent = tables.stream().filter(t -> t.shape().complete()).map(t -> t.shape().coverage().within(bucket))
                    .reduce(Coverage.NONE, Coverage::union);
            Answer gapped = Answer.lacking(silent, Lack.gap(metric.name()));
            return silent.covers(bucket) ? gapped : gapped.partial();
        }
        boolean carried = tables.stream().anyMatch(t -> !t.shape().coverage().within(bucket).isEmpty());
        Lack lack = straddled ? Lack.straddled(metric.name()) : carried ? Lack.incomplete(metric.name()) : Lack.dimensions(metric.name());
        return refused(bucket, lack);
    }

    /** There are figures, but they do not give the one that is asked for. */
    Answer refused(Period bucket, Lack lack) {
        SortedMap<Integer, String> files = new TreeMap<>();
        voice.shapes().forEach(s -> s.cuts(bucket).forEach(c -> files.put(facts.order(c.importId()), c.file())));
        return Answer.lacking(voice.coverage().within(bucket), lack).withFiles(files);
    }

    Figure sum(Collection<ObservationRow> rows) {
        if (split.converts(metric)) {
            Purse purse = Purse.empty();
            rows.forEach(r -> purse.add(r.currency(), r.period(), metric.aggregation() == Aggregation.LAST, r.sum()));
            return Figure.of(purse);
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(r -> sums.merge(r.currency(), r.sum(), BigDecimal::add));
        return Figure.of(metric, sums);
    }
}
