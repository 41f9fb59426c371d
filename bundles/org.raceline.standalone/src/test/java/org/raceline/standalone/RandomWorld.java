package org.raceline.standalone;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;
import org.raceline.engine.BytesInput;

/** Some months of a business of which sources tell a part: every metric of a catalogue is told of somewhere, on some days, in one or several currencies. */
final class RandomWorld {
    static final Period ALL = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 2, 28));
    static final Map<String, List<String>> VALUES = Map.of("channel", List.of("Direct", "Email", ""), "country", List.of("DE", "FR"), "sales_channel", List.of("online", "offline"),
            "indicator", List.of("clicks", "calls"));
    private static final Set<String> PLACE = Set.of("channel", "country");
    private static final Set<String> STATED_TOO = Set.of("orders", "net_revenue", "leads");

    final List<TestedSource> sources = new ArrayList<>();
    final List<Happening> happenings = new ArrayList<>();
    private final Map<List<String>, List<Statement>> statements = new HashMap<>();
    /** What one euro is worth, by currency and day. */
    final Map<String, Map<LocalDate, BigDecimal>> rates = new TreeMap<>();
    final List<String> currencies;
    private final Catalogue catalogue;
    private final Random random;

    RandomWorld(Catalogue catalogue, Random random) {
        this.catalogue = catalogue;
        this.random = random;
        currencies = random.nextInt(3) == 0 ? List.of("EUR", "USD", "JPY") : List.of("EUR");
        orders("shop one", currencies);
        orders("shop two", currencies.reversed().subList(0, 1));
        leads();
        happenings(source("survey", 200), "response", Set.of(), 25);
        happenings(source("mail", 100), "subscription", Set.of(), 15);
        tables("web", 200, metric -> true);
        tables("other web", 200, metric -> random.nextInt(3) == 0);
        tables("sheet", 50, metric -> random.nextInt(4) == 0);
        for (String currency : List.of("USD", "JPY", "CHF")) {
            for (LocalDate day : TestedSource.each(ALL)) {
                rates.computeIfAbsent(currency, c -> new HashMap<>()).put(day, BigDecimal.valueOf(1 + random.nextInt(9_999_999), 4));
            }
        }
    }

    /** What a source states of a metric. */
    List<Statement> statements(String source, String metric) {
        return statements.computeIfAbsent(List.of(source, metric), key -> new ArrayList<>());
    }

    private TestedSource source(String id, int rank) {
        TestedSource source = new TestedSource(id, rank);
        sources.add(source);
        return source;
    }

    /** One stretch of days, or two with a hole between. */
    private List<Period> days() {
        LocalDate from = ALL.from().plusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        LocalDate to = random.nextInt(3) == 0 ? from.plusDays(5 + random.nextInt(40)) : ALL.to();
        LocalDate end = to.isAfter(ALL.to()) ? ALL.to() : to;
        LocalDate hole = from.plusDays(3 + random.nextInt(20));
        return random.nextInt(3) > 0 || !hole.plusDays(3).isBefore(end) ? List.of(new Period(from, end)) : List.of(new Period(from, hole), new Period(hole.plusDays(3), end));
    }

    private LocalDate day(List<Period> days) {
        List<LocalDate> all = days.stream().flatMap(p -> TestedSource.each(p).stream()).toList();
        return all.get(random.nextInt(all.size()));
    }

    private String value(String dimension, boolean stated) {
        List<String> values = VALUES.get(dimension);
        return values.get(random.nextInt(stated && values.contains("") ? values.size() - 1 : values.size()));
    }

    private void orders(String id, List<String> in) {
        Set<String> quantities = new TreeSet<>(catalogue.kind("order").orElseThrow().quantities());
        quantities.removeIf(q -> random.nextInt(12) == 0);
        Set<String> dimensions = random.nextInt(4) > 0 ? Set.of("channel", "country", "sales_channel") : Set.of("country", "sales_channel");
        TestedSource shop = source(id, 400);
        List<Period> days = days();
        shop.vouches().put("order", new TestedSource.Vouched(days, quantities, random.nextInt(5) > 0, dimensions));
        for (int i = 0; i < 35; i++) {
            happen(shop, "order", "o" + i, day(days), in.get(random.nextInt(in.size())), List.of("", "", "", "", "", "", "", "cancelled", "test", "credit-note").get(random.nextInt(10)));
        }
    }

    private void leads() {
        TestedSource crm = source("crm", 300);
        happenings(crm, "lead", Set.of(), 25);
        List<Period> days = List.of(ALL);
        if (random.nextInt(6) > 0) {
            crm.vouches().put("won_lead", new TestedSource.Vouched(days, Set.of(), true, PLACE));
            for (int i = 0; i < 12; i++) {
                happen(crm, "won_lead", "lead" + random.nextInt(30), day(days), "", random.nextInt(8) == 0 ? "cancelled" : "");
            }
        }
    }

    private void happenings(TestedSource source, String kind, Set<String> without, int many) {
        Set<String> quantities = new TreeSet<>(catalogue.kind(kind).orElseThrow().quantities());
        quantities.removeAll(without);
        List<Period> days = days();
        source.vouches().put(kind, new TestedSource.Vouched(days, quantities, true, PLACE));
        for (int i = 0; i < many; i++) {
            happen(source, kind, kind + i, day(days), "", random.nextInt(10) == 0 ? "test" : "");
        }
    }

    /** No two at the same minute: which of them came first would be nobody's to say. */
    private void happen(TestedSource source, String kind, String key, LocalDate day, String currency, String excluded) {
        if (happenings.stream().anyMatch(h -> h.source().equals(source.id()) && h.kind().equals(kind) && h.key().equals(key))) {
            return;
        }
        TestedSource.Vouched vouched = source.vouches().get(kind);
        Map<String, String> slice = new TreeMap<>();
        vouched.dimensions().stream().sorted().forEach(d -> slice.put(d, value(d, false)));
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String quantity : new TreeSet<>(vouched.quantities())) {
            boolean money = quantities().get(quantity) == Unit.Kind.MONEY;
            if (random.nextInt(10) > 0) {
                amounts.put(quantity, money ? BigDecimal.valueOf((excluded.equals("credit-note") ? -1 : 1) * (1 + random.nextInt(90_000_000)), 4) : BigDecimal.valueOf(random.nextInt(3)));
            }
        }
        String person = vouched.persons() && random.nextInt(7) > 0 ? "p" + random.nextInt(14) + "@example.org" : "";
        happenings.add(new Happening(source.id(), kind, key, day.atTime(LocalTime.MIN.plusMinutes(happenings.size())), person, slice, amounts, currency, excluded));
    }

    private Map<String, Unit.Kind> quantities() {
        return catalogue.metrics().stream().filter(m -> m instanceof Metric.Counted c && !c.quantity().isEmpty())
                .collect(Collectors.toMap(m -> ((Metric.Counted) m).quantity(), Metric::unit, (a, b) -> a));
    }

    private interface Choice {
        boolean takes(Metric metric);
    }

    /** Some tables, each with its own days and dimensions, and each metric in one of them. */
    private void tables(String id, int rank, Choice choice) {
        TestedSource source = source(id, rank);
        Map<Integer, Set<String>> groups = new LinkedHashMap<>();
        for (Metric metric : catalogue.metrics()) {
            boolean told = metric instanceof Metric.Observed || STATED_TOO.contains(metric.id());
            if (told && choice.takes(metric)) {
                boolean within = metric instanceof Metric.Observed o && !o.within().isEmpty();
                int group = metric.aggregation() == Aggregation.NONE ? random.nextInt(2) : random.nextInt(4);
                groups.computeIfAbsent(within ? 3 : group, g -> new TreeSet<>()).add(metric.id());
            }
        }
        groups.forEach((group, metrics) -> {
            Set<String> dimensions = List.of(Set.<String>of(), Set.of("channel"), PLACE, Set.of("channel", "country", "indicator")).get(group);
            TestedSource.Tabled table = new TestedSource.Tabled(days(), dimensions, metrics);
            source.tables().add(table);
            metrics.forEach(metric -> state(source, table, catalogue.metric(metric).orElseThrow()));
        });
    }

    private void state(TestedSource source, TestedSource.Tabled table, Metric metric) {
        List<Grain> grains = metric.aggregation() == Aggregation.NONE ? List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER) : List.of(Grain.DAY);
        for (Grain grain : grains) {
            for (Period days : table.days()) {
                for (Period period : grain.split(days, DayOfWeek.MONDAY)) {
                    if (period.from().equals(days.from()) || random.nextInt(6) > 0) {
                        state(source, table, metric, grain, period);
                    }
                }
            }
        }
    }

    /** Some slices of a period; of stocks mostly the same one. What is stated by a finer grain already is not stated once more. */
    private void state(TestedSource source, TestedSource.Tabled table, Metric metric, Grain grain, Period period) {
        if (statements(source.id(), metric.id()).stream().anyMatch(s -> s.period().equals(period))) {
            return;
        }
        Set<Map<String, String>> slices = new LinkedHashSet<>();
        for (int i = 0; i < (metric.aggregation() == Aggregation.LAST ? 1 : 2); i++) {
            Map<String, String> slice = new TreeMap<>();
            table.dimensions().stream().sorted().forEach(d -> slice.put(d, metric.aggregation() == Aggregation.LAST && random.nextInt(8) > 0 ? VALUES.get(d).getFirst() : value(d, true)));
            slices.add(slice);
        }
        for (Map<String, String> slice : slices) {
            boolean money = metric.unit() == Unit.Kind.MONEY;
            statements(source.id(), metric.id()).add(new Statement(source.id(), metric.id(), grain, period, slice,
                    money ? BigDecimal.valueOf(1 + random.nextInt(9_000_000), 3) : BigDecimal.valueOf(random.nextInt(9)),
                    money ? currencies.get(random.nextInt(currencies.size())) : ""));
        }
    }

    /** All rates as a table that is imported. */
    Input rateFile() {
        StringBuilder lines = new StringBuilder("date,base,currency,rate\n");
        rates.forEach((currency, byDay) -> byDay.forEach((day, rate) -> lines.append(day).append(",EUR,").append(currency).append(',').append(rate.toPlainString()).append('\n')));
        return new BytesInput("rates.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
