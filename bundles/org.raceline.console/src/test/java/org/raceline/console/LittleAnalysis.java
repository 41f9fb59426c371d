package org.raceline.console;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.raceline.console.LittleWorkspace.Order;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Completeness.Answered;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Leak;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.ImportEntry;

/** Counts the orders of a {@link LittleWorkspace}; of visitors it only knows between what they lie. */
record LittleAnalysis(LittleWorkspace workspace, String currency, Months months) implements Analysis {
    /** Knows one rate only: a dollar and a quarter for a euro. */
    @Override
    public Analysis in(String currency) {
        return new LittleAnalysis(workspace, currency, months);
    }

    @Override
    public Analysis by(Months others) {
        return new LittleAnalysis(workspace, currency, others);
    }

    @Override
    public List<Reading> metric(MetricQuery query) {
        List<Reading> readings = new ArrayList<>();
        for (String metric : query.metrics()) {
            for (Period period : query.grain().split(query.period(), new Calendar(months, DayOfWeek.MONDAY))) {
                readings.add(reading(metric, period, query.filter()));
            }
        }
        return readings;
    }

    /** The average is a formula; what it is made of comes from the imports. */
    @Override
    public Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded) {
        Reading reading = reading(metric, period, filter);
        if (metric.equals("average_order_value")) {
            return new Explanation(reading, "gross_sales / orders", List.of(period),
                    List.of(explain("gross_sales", period, filter, includeExcluded), explain("orders", period, filter, includeExcluded)), List.of(), List.of());
        }
        long orders = workspace.orders.stream().filter(o -> period.contains(o.day())).count();
        List<Origin> origins = new ArrayList<>();
        workspace.list().stream().filter(i -> i.isLive() && i.touchpoints() > 0).forEach(i -> {
            origins.add(new Origin(i.id(), i.source(), i.file(), "", true, orders, 2, 1 + i.touchpoints()));
            origins.add(new Origin(i.id(), i.source(), i.file(), "cancelled", includeExcluded, 1, 0, 0));
        });
        return new Explanation(reading, "", reading.is(Reason.UNKNOWN_METRIC) ? List.of() : List.of(period), List.of(), reading.is(Reason.UNKNOWN_METRIC) ? List.of() : origins, List.of());
    }

    private Reading reading(String metric, Period period, Slice slice) {
        List<Order> orders = workspace.orders.stream().filter(o -> period.contains(o.day())).toList();
        BigDecimal sales = orders.stream().map(o -> new BigDecimal(o.amount())).reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(new BigDecimal(currency.equals("USD") ? "1.25" : "1"));
        Unit euro = Unit.money(currency);
        return switch (metric) {
            case "orders" -> of(metric, period, slice, new Quantity(BigDecimal.valueOf(orders.size()), Unit.COUNT));
            case "gross_sales" -> of(metric, period, slice, new Quantity(sales, euro));
            case "average_order_value" -> orders.isEmpty() ? none(metric, period, slice, Reason.UNDEFINED, "There were no orders.", Optional.empty())
                    : of(metric, period, slice, new Quantity(new Quantity(sales, euro).over(Quantity.count(orders.size())), euro));
            case "visitors" -> none(metric, period, slice, Reason.NOT_ADDITIVE, "People are not added over days.",
                    Optional.of(new Reading.Bounds(Quantity.count(700), Quantity.count(1900))));
            default -> none(metric, period, slice, Reason.UNKNOWN_METRIC, "There is no such metric.", Optional.empty());
        };
    }

    private Reading of(String metric, Period period, Slice slice, Quantity value) {
        LinkedHashSet<String> flags = new LinkedHashSet<>(metric.endsWith("orders") ? List.of() : List.of("refunds-not-stated"));
        return new Reading(metric, period, slice, Optional.of(value), Optional.empty(), "", Optional.empty(), flags, sources());
    }

    private Reading none(String metric, Period period, Slice slice, Reason reason, String explanation, Optional<Reading.Bounds> bounds) {
        return new Reading(metric, period, slice, Optional.empty(), Optional.of(reason), explanation, bounds, new LinkedHashSet<>(),
                reason == Reason.UNKNOWN_METRIC ? List.of() : sources());
    }

    private List<String> sources() {
        return workspace.list().stream().filter(ImportEntry::isLive).map(ImportEntry::file).toList();
    }

    @Override
    public Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter) {
        return workspace.catalogue().kpi(kpi).map(k -> cell(k, period, comparison));
    }

    private ScorecardCell cell(Kpi kpi, Period period, Comparison comparison) {
        Reading now = reading(kpi.id(), period, Slice.ALL);
        Optional<Reading> before = comparison.of(period).map(p -> reading(kpi.id(), p, Slice.ALL));
        Optional<Quantity> target = workspace.targets().stream().filter(t -> t.metric().equals(kpi.id()) && t.period().equals(period)).map(Target::value).findFirst();
        Status status = now.value().isPresent() && target.isPresent() ? Status.of(now.value().get(), target.get(), kpi.direction()) : Status.NONE;
        return new ScorecardCell(kpi, now, before, before.flatMap(b -> Change.between(now, b, kpi.direction())), target, status);
    }

    @Override
    public Scorecard scorecard(Period period, Comparison comparison, Slice filter) {
        return new Scorecard(period, comparison.of(period), workspace.catalogue().kpis().stream().map(k -> cell(k, period, comparison)).toList());
    }

    /** Half of the orders are repeated, before it was three quarters; by channel the same. */
    @Override
    public Funnel funnel(FunnelQuery query) {
        Reading orders = reading("orders", query.period(), query.filter());
        Optional<Reading> before = query.comparison().of(query.period()).map(p -> reading("orders", p, query.filter()));
        Reading half = of("repeat_orders", query.period(), query.filter(), new Quantity(orders.value().orElseThrow().value().multiply(new BigDecimal("0.5")), Unit.COUNT));
        Optional<BigDecimal> shareBefore = before.map(b -> new BigDecimal("0.75"));
        Funnel.Step bought = new Funnel.Step(Stage.CONVERT, "orders", "Orders", orders, Optional.empty(), before, Optional.empty(), before.flatMap(b -> Change.between(orders, b, Direction.UP)));
        Funnel.Step again = new Funnel.Step(Stage.ENGAGE, "repeat_orders", "Repeat orders", half, Optional.of(new BigDecimal("0.5")), before, shareBefore, Optional.empty());
        Slice slice = query.dimension().map(d -> query.filter().with(d, "Email")).orElse(query.filter());
        List<Leak> leaks = Leak.of(slice, bought, again, Leak.Against.BEFORE, shareBefore, Optional.of(new Quantity(BigDecimal.TEN, Unit.money("EUR")))).stream().toList();
        return new Funnel(query.period(), query.comparison().of(query.period()), List.of(bought, again), query.dimension(),
                query.dimension().map(d -> new Funnel.Part(slice, List.of(bought, again))).stream().toList(), leaks);
    }

    /** Orders came by two channels: the larger half of them by e-mail, but for one of which nobody knows. */
    @Override
    public Matrix matrix(MatrixQuery query) {
        List<String> metrics = query.metrics().isEmpty() ? List.of("visitors", "orders") : query.metrics();
        List<Matrix.Column> columns = metrics.stream().map(m -> new Matrix.Column(m, workspace.catalogue().metric(m).map(Metric::name).orElse(m), workspace.catalogue().kpi(m),
                cell(m, query, query.filter(), "0"), m.equals("orders") ? Optional.of(Quantity.count(1)) : Optional.empty(),
                m.equals("orders") ? Optional.empty() : Optional.of(none(m, query.period(), query.filter(), Reason.NOT_DIVISIBLE, "Nobody tells it by channel.", Optional.empty())))).toList();
        List<Matrix.Row> rows = List.of("Email", "").stream().map(v -> new Matrix.Row(query.filter().with(query.dimension(), v),
                metrics.stream().map(m -> cell(m, query, query.filter().with(query.dimension(), v), v.isEmpty() ? "0.25" : "0.5")).toList())).toList();
        return new Matrix(query.period(), query.comparison().of(query.period()), query.dimension(), columns, rows);
    }

    private Matrix.Cell cell(String metric, MatrixQuery query, Slice slice, String share) {
        if (!metric.equals("orders") && !slice.isAll()) {
            return new Matrix.Cell(none(metric, query.period(), slice, Reason.NOT_DIVISIBLE, "Nobody tells it by channel.", Optional.empty()), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Reading now = part(reading(metric, query.period(), slice), share);
        Optional<Reading> before = query.comparison().of(query.period()).map(p -> part(reading(metric, p, slice), share));
        return new Matrix.Cell(now, before, before.flatMap(b -> Change.between(now, b, Direction.UP)), share.equals("0") ? Optional.empty() : Optional.of(new BigDecimal(share)));
    }

    private Reading part(Reading all, String share) {
        return share.equals("0") || all.value().isEmpty() ? all : of(all.metric(), all.period(), all.slice(), new Quantity(all.value().get().value().multiply(new BigDecimal(share)), all.value().get().unit()));
    }

    @Override
    public List<BeforeAfter> beforeAfter(BeforeAfterQuery query) {
        return query.metrics().stream().map(metric -> {
            Reading before = reading(metric, query.before(), query.filter());
            Reading after = reading(metric, query.after(), query.filter());
            return new BeforeAfter(metric, before, after, Change.between(after, before, Direction.UP));
        }).toList();
    }

    /** Three quarters of what changed came by e-mail, in equal parts because it became more and because it became better. */
    @Override
    public Decomposition changes(ChangeQuery query) {
        Reading now = reading(query.metric(), query.period(), query.filter());
        Reading before = reading(query.metric(), query.comparison().of(query.period()).orElseThrow(), query.filter());
        if (now.value().isEmpty() || before.value().isEmpty()) {
            return new Decomposition(query.metric(), query.by(), now, before, Optional.empty(), Optional.empty(), List.of(), List.of(), now.reason(), now.explanation());
        }
        Quantity difference = now.value().get().minus(before.value().get());
        Quantity most = times(difference, "0.75");
        Optional<Quantity> half = query.metric().equals("orders") ? Optional.empty() : Optional.of(times(difference, "0.375"));
        List<Decomposition.Operand> operands = half.isEmpty() ? List.of() : List.of(new Decomposition.Operand("orders", "Orders", Quantity.count(1), Quantity.count(2), difference));
        return new Decomposition(query.metric(), query.by(), now, before, Optional.of(difference), Change.between(now, before, Direction.UP), operands,
                List.of(new Decomposition.Part(Optional.of(Slice.of("channel", "Email")), before.value(), now.value(), most, half, half),
                        new Decomposition.Part(Optional.empty(), Optional.empty(), now.value(), difference.minus(most), Optional.empty(), Optional.empty())),
                Optional.of(Reason.NOT_DIVISIBLE), "Not all is told by channel.");
    }

    private static Quantity times(Quantity quantity, String factor) {
        return new Quantity(quantity.value().multiply(new BigDecimal(factor)).stripTrailingZeros(), quantity.unit());
    }

    /** Of visitors only the bounds are known. */
    @Override
    public Completeness completeness(Period period) {
        List<Completeness.Cell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (KpiKind kind : KpiKind.values()) {
                Optional<Kpi> kpi = workspace.catalogue().headline(stage, kind);
                Optional<Reading> reading = kpi.map(k -> reading(k.id(), period, Slice.ALL));
                boolean answered = reading.flatMap(Reading::value).isPresent();
                cells.add(new Completeness.Cell(stage, kind, kpi.isEmpty() ? Answered.NOT_ASKED : answered ? Answered.YES : Answered.NO, answered ? kpi.stream().toList() : List.of(),
                        answered ? Optional.empty() : kpi.map(k -> new Completeness.Wanted(k, reading.orElseThrow(), List.of(new Completeness.Missing(k.id(), k.name(), reading.orElseThrow(), List.of()))))));
            }
        }
        return new Completeness(period, cells);
    }

    @Override
    public CustomerAnalysis customers() {
        return new LittleCustomers();
    }

    @Override
    public JourneyAnalysis journeys() {
        return new LittleJourneys();
    }

    @Override
    public List<String> values(String dimension) {
        return List.of();
    }
}
