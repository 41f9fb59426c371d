package org.raceline.ui.targets.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.charts.TargetGrid;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.analysis.Targets;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Scope;

/**
 * The targets of a year beside what was reached.
 *
 * @param cells by their ids, row by row
 */
record TargetBoard(PlanYear plan, List<Target> targets, TargetGrid grid, SequencedMap<String, TargetCell> cells) {

    /** Whether the year has any target. */
    boolean isEmpty() {
        return targets.stream().noneMatch(target -> plan.year().contains(target.period()));
    }

    /** Asks; off the user interface's thread. */
    static TargetBoard load(Scope scope, Period year, boolean all, Formats formats) {
        List<Target> targets = scope.workspace().targets();
        PlanYear plan = PlanYear.of(year, targets, formats);
        Set<String> targeted = targets.stream().filter(target -> year.contains(target.period())).map(Target::metric).collect(Collectors.toSet());
        List<Kpi> kpis = scope.catalogue().kpis().stream().filter(kpi -> all || kpi.headline() || targeted.contains(kpi.id())).toList();
        Map<Period, Map<String, ScorecardCell>> judged = new HashMap<>();
        Map<Period, Map<String, Reading>> read = new HashMap<>();
        for (Period period : plan.columns()) {
            if (!scope.isEmpty() && !period.from().isAfter(scope.today())) {
                ask(scope, period, kpis, targeted, judged, read);
            }
        }
        return new Assembly(scope, plan, targets, judged, read, formats).board(kpis);
    }

    private static void ask(Scope scope, Period period, List<Kpi> kpis, Set<String> targeted, Map<Period, Map<String, ScorecardCell>> judged, Map<Period, Map<String, Reading>> read) {
        Map<String, ScorecardCell> cells = new HashMap<>();
        scope.analysis().scorecard(period, Comparison.NONE).cells().forEach(cell -> cells.put(cell.kpi().id(), cell));
        List<String> others = new ArrayList<>();
        for (Kpi kpi : kpis) {
            if (!cells.containsKey(kpi.id()) && targeted.contains(kpi.id())) {
                scope.analysis().cell(kpi.id(), period, Comparison.NONE).ifPresent(cell -> cells.put(kpi.id(), cell));
            } else if (!cells.containsKey(kpi.id())) {
                others.add(kpi.id());
            }
        }
        Map<String, Reading> readings = new HashMap<>();
        scope.analysis().metric(new MetricQuery(others, period, Grain.TOTAL, List.of(), Slice.ALL, false)).forEach(reading -> readings.put(reading.metric(), reading));
        judged.put(period, cells);
        read.put(period, readings);
    }

    /** Puts answers together. */
    private record Assembly(Scope scope, PlanYear plan, List<Target> targets, Map<Period, Map<String, ScorecardCell>> judged, Map<Period, Map<String, Reading>> read,
            Formats formats) {

        TargetBoard board(List<Kpi> kpis) {
            SequencedMap<String, TargetCell> cells = new LinkedHashMap<>();
            List<TargetGrid.Group> groups = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                List<TargetGrid.Row> rows = kpis.stream().filter(kpi -> kpi.stage() == stage).map(kpi -> row(kpi, cells)).toList();
                if (!rows.isEmpty()) {
                    groups.add(new TargetGrid.Group(stage, rows));
                }
            }
            return new TargetBoard(plan, targets, new TargetGrid(Words.text("title", formats.period(plan.year())), plan.columns().stream().map(this::column).toList(), groups), cells);
        }

        private TargetGrid.Column column(Period period) {
            String whole = formats.period(period);
            if (plan.months().contains(period)) {
                return new TargetGrid.Column(formats.axisMonth(period.from()), whole);
            }
            boolean months = plan.others().contains(period) && plan.months().stream().anyMatch(month -> month.from().equals(period.from()))
                    && plan.months().stream().anyMatch(month -> month.to().equals(period.to()));
            if (months) {
                return new TargetGrid.Column(Words.text("months", formats.axisMonth(period.from()), formats.axisMonth(period.to())), whole);
            }
            return period.equals(plan.year()) ? new TargetGrid.Column(whole, whole)
                    : new TargetGrid.Column(Words.text("days", formats.axisDay(period.from()), formats.axisDay(period.to())),
                            Words.text("days", formats.briefDay(period.from()), formats.briefDay(period.to())), whole);
        }

        private TargetGrid.Row row(Kpi kpi, Map<String, TargetCell> cells) {
            String currency = kpi.metric().unit() == Unit.Kind.MONEY ? currency(kpi) : "";
            List<TargetGrid.Cell> row = new ArrayList<>();
            for (Period period : plan.columns()) {
                Optional<Target> own = targets.stream().filter(target -> target.metric().equals(kpi.id()) && target.period().equals(period)).findFirst();
                TargetCell cell = new TargetCell(kpi, period, own, own.map(target -> target.value().unit().currency()).orElse(currency));
                cells.put(cell.id(), cell);
                row.add(shown(cell));
            }
            return new TargetGrid.Row(kpi.name(), row);
        }

        /** The one of what was reached; else the one of the other targets, of the workspace, or of its sources, where these have but one. */
        private String currency(Kpi kpi) {
            Stream<String> reached = plan.columns().stream().flatMap(period -> reading(kpi, period).stream()).flatMap(reading -> reading.value().stream()).map(value -> value.unit().currency());
            Stream<String> aimed = targets.stream().filter(target -> target.metric().equals(kpi.id())).map(target -> target.value().unit().currency());
            Stream<String> stated = scope.workspace().sources().stream().map(Source::currency);
            return only(reached).or(() -> only(aimed)).or(() -> scope.workspace().rates().base()).or(() -> only(stated)).orElse("");
        }

        private static Optional<String> only(Stream<String> codes) {
            Set<String> all = codes.filter(code -> !code.isEmpty() && !code.equals(Unit.NO_CURRENCY)).collect(Collectors.toSet());
            return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
        }

        private Optional<ScorecardCell> judged(Kpi kpi, Period period) {
            return Optional.ofNullable(judged.getOrDefault(period, Map.of()).get(kpi.id()));
        }

        private Optional<Reading> reading(Kpi kpi, Period period) {
            return judged(kpi, period).map(ScorecardCell::reading).or(() -> Optional.ofNullable(read.getOrDefault(period, Map.of()).get(kpi.id())));
        }

        private TargetGrid.Cell shown(TargetCell cell) {
            Vocabulary words = new Vocabulary(formats.locale());
            Optional<ScorecardCell> judged = judged(cell.kpi(), cell.period());
            Optional<Reading> reading = reading(cell.kpi(), cell.period());
            Optional<Quantity> target = cell.own().map(Target::value)
                    .or(() -> judged.isPresent() ? judged.flatMap(ScorecardCell::target) : Targets.of(cell.kpi().metric(), cell.period(), targets, unit -> true));
            boolean open = cell.period().to().isAfter(scope.today());
            List<String> remarks = new ArrayList<>();
            reading.flatMap(Reading::reason).ifPresent(reason -> remarks.add(Words.text("remark", words.reason(reason))));
            // That a period is not over is said already.
            reading.ifPresent(r -> r.flags().stream().filter(flag -> !open || !flag.equals(Reading.PARTIAL)).forEach(flag -> remarks.add(Words.text("remark", words.flag(flag)))));
            return new TargetGrid.Cell(target, target.isPresent() && cell.own().isEmpty(), reading.flatMap(Reading::value), open,
                    open ? Status.NONE : judged.map(ScorecardCell::status).orElse(Status.NONE), remarks, cell.id());
        }
    }
}
