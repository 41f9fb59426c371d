package org.raceline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.charts.Board;
import org.raceline.charts.FunnelChart;
import org.raceline.charts.KpiCard;
import org.raceline.charts.TrendChart;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.About;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

/** Invented readings; names are what the tests make them. */
final class Sample {
    static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    static final Formats ENGLISH = new Formats(Locale.ENGLISH);

    private Sample() {
    }

    /** A report whose workspace, KPIs, channels, files and definitions all carry a name. */
    static Report report(String name) {
        List<ScorecardCell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (KpiKind kind : KpiKind.values()) {
                cells.add(cell(stage, kind, stage.id() + "_" + kind.id(), name));
            }
        }
        List<KpiCard> cards = cells.stream().map(cell -> new KpiCard(cell, List.of())).toList();
        cells.add(without(name));
        Reading reading = reading("orders", "12", name);
        FunnelChart funnel = new FunnelChart(new Funnel(NOVEMBER, List.of(new Funnel.Step(Stage.CONVERT, "orders", name, reading, Optional.empty()))));
        TrendChart trend = new TrendChart(name, List.of(new TrendChart.Line(name, List.of(reading))), "");
        return new Report(new Board(name, NOVEMBER, Comparison.PREVIOUS.of(NOVEMBER), cards, funnel, trend), cells);
    }

    private static ScorecardCell cell(Stage stage, KpiKind kind, String id, String name) {
        Kpi kpi = new Kpi("X1", stage, kind, new Metric.Observed(new About(id, name, name, ""), Unit.Kind.MONEY, Aggregation.SUM), Direction.UP, true);
        Reading now = reading(id, "1234.5", name);
        Reading before = reading(id, "1000", name);
        Quantity target = Quantity.money("1300", "EUR");
        return new ScorecardCell(kpi, now, Optional.of(before), Change.between(now, before, Direction.UP), Optional.of(target), Status.AT_RISK);
    }

    /** A KPI without a value, by a formula. */
    private static ScorecardCell without(String name) {
        Kpi kpi = new Kpi("X2", Stage.ENGAGE, KpiKind.QUALITY, new Metric.Formula(new About("ratio", name, name, ""), Unit.Kind.RATIO, "orders / visits", null), Direction.UP, false);
        Reading none = new Reading("ratio", NOVEMBER, Slice.ALL, Optional.empty(), Optional.of(Reason.UNDEFINED), name, Optional.empty(), new LinkedHashSet<>(), List.of());
        return new ScorecardCell(kpi, none, Optional.empty(), Optional.empty(), Optional.empty(), Status.NONE);
    }

    private static Reading reading(String metric, String value, String name) {
        return new Reading(metric, NOVEMBER, Slice.ALL, Optional.of(new Quantity(new BigDecimal(value), Unit.money("EUR"))), Optional.empty(), "", Optional.empty(),
                new LinkedHashSet<>(List.of(Reading.PARTIAL, name)), List.of(name, "orders.csv"));
    }

    /** Something that writes a report. */
    interface Writing {
        void write(Report report, OutputStream to) throws IOException;
    }

    static String text(Writing writing, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
