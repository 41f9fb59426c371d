package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Direction;
import org.raceline.core.model.FormulaException;
import org.raceline.core.model.FormulaParser;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Stage;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;

/** An analyst's desk: a small catalogue, an empty store, and short ways to ask. */
final class Desk {
    static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    static final Period JANUARY = Period.parse("2025-01", DAY).orElseThrow();

    final MemoryStore facts = new MemoryStore();
    final Map<String, Metric> metrics = new LinkedHashMap<>();
    final Map<String, Kpi> kpis = new LinkedHashMap<>();
    final StoreAnalysis analysis = new StoreAnalysis(this::catalogue, facts.store(), this::sources, Months::weekStart);

    Desk() {
        observed("visits", Unit.Kind.COUNT, Aggregation.SUM);
        observed("engaged_visits", Unit.Kind.COUNT, Aggregation.SUM);
        observed("visitors", Unit.Kind.COUNT, Aggregation.NONE);
        observed("followers", Unit.Kind.COUNT, Aggregation.LAST);
        observed("media_cost", Unit.Kind.MONEY, Aggregation.SUM);
        counted("orders", Unit.Kind.COUNT, Metric.Count.RECORDS, "", 0);
        counted("gross_sales", Unit.Kind.MONEY, Metric.Count.SUM, "gross_sales", 0);
        counted("refunds", Unit.Kind.MONEY, Metric.Count.SUM, "refunds", 0);
        counted("typical_sale", Unit.Kind.MONEY, Metric.Count.MEDIAN, "gross_sales", 0);
        counted("customers", Unit.Kind.COUNT, Metric.Count.PERSONS, "", 0);
        counted("repeat_customers", Unit.Kind.COUNT, Metric.Count.PERSONS_WITH_AT_LEAST, "", 2);
        counted("new_customers", Unit.Kind.COUNT, Metric.Count.FIRST_TIME_PERSONS, "", 0);
        counted("repeat_orders", Unit.Kind.COUNT, Metric.Count.RECORDS_AFTER_FIRST, "", 0);
        put(new Metric.Counted(about("leads"), Unit.Kind.COUNT, Metric.Count.RECORDS, "lead", "", 0, Slice.ALL));
        closed("closed_leads", Metric.Count.FOLLOWED_RECORDS);
        closed("dated_closed_leads", Metric.Count.FOLLOWED_IN_ORDER);
        closed("days_to_close", Metric.Count.SUM_DAYS_TO);
        closed("days_to_close_median", Metric.Count.MEDIAN_DAYS_TO);
        put(new Metric.Observed(about("results"), Unit.Kind.COUNT, Aggregation.SUM, "indicator"));
        formula("lead_to_sale_rate", Unit.Kind.RATIO, "closed_leads / leads");
        formula("days_to_close_mean", Unit.Kind.DAYS, "days_to_close / dated_closed_leads");
        formula("cost_per_result", Unit.Kind.MONEY, "media_cost / results");
        formula("average_order_value", Unit.Kind.MONEY, "gross_sales / orders");
        formula("conversion", Unit.Kind.RATIO, "orders / visits");
        formula("bounce_rate", Unit.Kind.RATIO, "1 - engaged_visits / visits");
        formula("cost_per_order", Unit.Kind.MONEY, "media_cost / orders");
        formula("return_on_cost", Unit.Kind.RATIO, "(gross_sales - media_cost) / media_cost");
        formula("repeat_rate", Unit.Kind.RATIO, "repeat_customers / customers");
        formula("margin_of_conversion", Unit.Kind.RATIO, "1 - conversion");
    }

    static Metric.About about(String id) {
        return new Metric.About(id, id, id, "");
    }

    private void put(Metric metric) {
        metrics.put(metric.id(), metric);
    }

    void observed(String id, Unit.Kind unit, Aggregation aggregation) {
        put(new Metric.Observed(about(id), unit, aggregation));
    }

    void counted(String id, Unit.Kind unit, Metric.Count count, String quantity, int atLeast) {
        put(new Metric.Counted(about(id), unit, count, "order", quantity, atLeast, Slice.ALL));
    }

    private void closed(String id, Metric.Count count) {
        put(new Metric.Counted(about(id), count.unit(Unit.Kind.COUNT), count, "lead", "", 0, Slice.ALL, "", "won_lead"));
    }

    void formula(String id, Unit.Kind unit, String text) {
        try {
            put(new Metric.Formula(about(id), unit, text, FormulaParser.parse(text)));
        } catch (FormulaException e) {
            throw new AssertionError(e);
        }
    }

    void headline(Stage stage, KpiKind kind, String metric, Direction direction) {
        kpis.put(metric, new Kpi("", stage, kind, metrics.get(metric), direction, true));
    }

    /** Connector ids are told by rank: {@code shop} 400, {@code crm} 300, {@code analytics} 200, {@code mail} 100. */
    Catalogue catalogue() {
        Map<String, TouchpointKind> kinds = new LinkedHashMap<>();
        List.of("contact", "lead", "won_lead", "order").forEach(id -> kinds.put(id, new TouchpointKind(id, id, Set.of())));
        Map<String, ConnectorCard> cards = new LinkedHashMap<>();
        Map.of("shop", 400, "crm", 300, "analytics", 200, "mail", 100)
                .forEach((id, rank) -> cards.put(id, new ConnectorCard(id, id, "", rank, List.of(), List.of(), Set.of(), "")));
        return new Catalogue(metrics, kpis, Map.of(), Map.of(), kinds, cards, List.of());
    }

    private List<Source> sources() {
        Catalogue known = catalogue();
        return facts.sources.stream().map(s -> s.ranked(known.connector(s.connector()).orElseThrow().rank())).toList();
    }

    static Period days(int first, int last) {
        return new Period(DAY.plusDays(first - 1L), DAY.plusDays(last - 1L));
    }

    static Period day(int day) {
        return days(day, day);
    }

    Reading total(String metric, Period period, String... filter) {
        List<Reading> readings = ask(metric, period, Grain.TOTAL, List.of(), filter);
        if (readings.size() != 1) {
            throw new AssertionError(readings);
        }
        return readings.getFirst();
    }

    List<Reading> ask(String metric, Period period, Grain grain, List<String> by, String... filter) {
        return analysis.metric(new MetricQuery(List.of(metric), period, grain, by, MemoryStore.slice(filter), false));
    }

    /** A reading as an analyst would note it: {@code 12 EUR [partial]}, or the reason. */
    static String note(Reading reading) {
        String value = reading.value().map(q -> q.value().stripTrailingZeros().toPlainString() + " " + q.unit().symbol())
                .orElseGet(() -> reading.reason().orElseThrow().id());
        return reading.flags().isEmpty() ? value : value + " " + reading.flags();
    }

    static List<String> notes(List<Reading> readings) {
        return readings.stream().map(Desk::note).toList();
    }

    static List<String> slices(List<Reading> readings) {
        return readings.stream().map(r -> String.join(",", r.slice().values().values()) + ": " + note(r)).toList();
    }

    /** Visits of each of these days, from the first on; an empty text is a day without a row. */
    void visits(int first, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                facts.row("visits", day(first + i), values[i], "");
            }
        }
    }
}
