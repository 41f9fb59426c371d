package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Completeness.Answered;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** Tells which cells of the board can be answered, and what the others lack. */
final class CompletenessAnalysis {
    private static final Split ALL = new Split(List.of(), Slice.ALL, false);

    private final Inquiry inquiry;
    private final Period period;
    private final MoneyEvaluator evaluator;

    CompletenessAnalysis(Inquiry inquiry, Period period) {
        this.inquiry = inquiry;
        this.period = period;
        this.evaluator = inquiry.evaluator(ALL, inquiry.catalogue().kpis().stream().map(Kpi::id).toList(), Inquiry.alone(period));
    }

    Completeness completeness() {
        List<Completeness.Cell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (KpiKind kind : KpiKind.values()) {
                cells.add(cell(stage, kind));
            }
        }
        return new Completeness(period, cells);
    }

    private Completeness.Cell cell(Stage stage, KpiKind kind) {
        List<Kpi> kpis = inquiry.catalogue().kpis().stream().filter(k -> k.stage() == stage && k.kind() == kind)
                .sorted(Comparator.comparing(k -> !k.headline())).toList();
        List<Kpi> answers = kpis.stream().filter(k -> reading(k.id()).value().isPresent()).toList();
        boolean main = !kpis.isEmpty() && answers.contains(kpis.getFirst());
        Answered answered = kpis.isEmpty() ? Answered.NOT_ASKED : main ? Answered.YES : answers.isEmpty() ? Answered.NO : Answered.PARTLY;
        Stream<Kpi> open = kpis.stream().filter(k -> !answers.contains(k));
        Optional<Completeness.Wanted> wanted = main ? Optional.empty() : open.map(this::wanted)
                .min(Comparator.comparing((Completeness.Wanted w) -> !w.kpi().headline()).thenComparing(w -> w.missing().size()));
        return new Completeness.Cell(stage, kind, answered, answers, wanted);
    }

    private Completeness.Wanted wanted(Kpi kpi) {
        SequencedSet<Metric> operands = new LinkedHashSet<>();
        collect(kpi.metric(), operands);
        List<Completeness.Missing> missing = operands.stream().filter(m -> reading(m.id()).value().isEmpty()).map(m -> new Completeness.Missing(m.id(), m.name(), reading(m.id()),
                inquiry.catalogue().connectors().stream().filter(c -> c.feeds().contains(m.id())).toList())).toList();
        return new Completeness.Wanted(kpi, reading(kpi.id()), missing);
    }

    /** Adds the metrics that sources provide and that a metric is made of; the catalogue has no formula that leads back to itself. */
    private void collect(Metric metric, SequencedSet<Metric> operands) {
        if (metric instanceof Metric.Formula formula) {
            formula.expression().metrics().forEach(id -> inquiry.catalogue().metric(id).ifPresent(m -> collect(m, operands)));
        } else {
            operands.add(metric);
        }
    }

    /** All that is asked for here was prepared with the KPIs that it is an operand of. */
    private Reading reading(String metric) {
        return inquiry.readings(ALL).one(metric, period, evaluator.answers(metric, Inquiry.alone(period)).getFirst());
    }
}
