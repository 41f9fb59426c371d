package org.raceline.console;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.raceline.console.LittleWorkspace.Order;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.ImportEntry;

/** Counts the orders of a {@link LittleWorkspace}; of visitors it only knows between what they lie. */
record LittleAnalysis(LittleWorkspace workspace) implements Analysis {
    @Override
    public List<Reading> metric(MetricQuery query) {
        List<Reading> readings = new ArrayList<>();
        for (String metric : query.metrics()) {
            for (Period period : query.grain().split(query.period(), DayOfWeek.MONDAY)) {
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
        BigDecimal sales = orders.stream().map(o -> new BigDecimal(o.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        Unit euro = Unit.money("EUR");
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

    @Override
    public Funnel funnel(Period period, Slice filter) {
        Reading orders = reading("orders", period, Slice.ALL);
        Reading half = of("repeat_orders", period, Slice.ALL, new Quantity(orders.value().orElseThrow().value().multiply(new BigDecimal("0.5")), Unit.COUNT));
        return new Funnel(period, List.of(new Funnel.Step(Stage.CONVERT, "orders", "Orders", orders, Optional.empty()),
                new Funnel.Step(Stage.ENGAGE, "repeat_orders", "Repeat orders", half, Optional.of(new BigDecimal("0.5")))));
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
