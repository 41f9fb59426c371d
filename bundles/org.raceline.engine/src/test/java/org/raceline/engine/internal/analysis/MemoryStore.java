package org.raceline.engine.internal.analysis;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Cut;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;

/** Facts in lists, answered by going through all of them; a fact of a later import supersedes as the store's contract says. */
final class MemoryStore {
    record Observed(StoredCut cut, String metric, Period period, Slice slice, BigDecimal value, String currency) {
    }

    record Touched(String source, String kind, LocalDate day, int order, String person, Slice slice, Map<String, String> amounts, String currency,
            boolean excluded, String key) {

        /** One whose key no other has. */
        Touched(String source, String kind, LocalDate day, int order, String person, Slice slice, Map<String, String> amounts, String currency, boolean excluded) {
            this(source, kind, day, order, person, slice, amounts, currency, excluded, "#" + order);
        }
    }

    final List<Source> sources = new ArrayList<>();
    final List<ImportEntry> imports = new ArrayList<>();
    final List<StoredCut> cuts = new ArrayList<>();
    final List<Observed> observed = new ArrayList<>();
    final List<Touched> touched = new ArrayList<>();
    final List<Vouch> vouches = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final Map<String, String> settings = new LinkedHashMap<>();
    final List<ExchangeRate> rates = new ArrayList<>();
    int questions;

    /** The store as the engine sees it; only what analysis may ask is answered. */
    Store store() {
        return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
            questions++;
            return switch (method.getName()) {
                case "imports" -> List.copyOf(imports);
                case "targets" -> List.copyOf(targets);
                case "rates" -> rates.stream().filter(r -> ((Collection<?>) arguments[0]).isEmpty() || ((Collection<?>) arguments[0]).stream().anyMatch(c -> r.has((String) c)))
                        .filter(r -> ((Optional<?>) arguments[1]).map(d -> ((Period) d).contains(r.day())).orElse(true)).toList();
                case "settings" -> Map.copyOf(settings);
                case "cuts" -> ((Collection<?>) arguments[0]).stream().filter(m -> observed.stream().anyMatch(o -> o.metric().equals(m)))
                        .collect(Collectors.toMap(m -> m, this::cuts));
                case "vouches" -> vouches.stream().filter(v -> ((Collection<?>) arguments[0]).contains(v.kind())).toList();
                case "observations" -> observations((ObservationQuestion) arguments[0]);
                case "touchpoints" -> ((List<?>) arguments[0]).stream().map(q -> touchpoints((TouchpointQuestion) q)).toList();
                case "origins" -> arguments[0] instanceof TouchpointQuestion q ? origins(q) : origins((ObservationQuestion) arguments[0]);
                case "journeys" -> journeys((JourneyQuestion) arguments[0], (JourneyTaker) arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }

    // --- writing ---------------------------------------------------------------------------------------------------

    /** A file of a source; the first one makes the source. */
    MemoryStore file(String file, String source, String connector) {
        if (sources.stream().noneMatch(s -> s.id().equals(source))) {
            sources.add(new Source(source, connector, source, Optional.empty(), "", "", Map.of()));
        }
        imports.add(new ImportEntry(file, source, connector, file, "", Instant.EPOCH, ImportEntry.LineCount.ZERO, 0, 0, 0, 0, Optional.empty(), Optional.empty()));
        return this;
    }

    /** Says how many facts the last file took the place of. */
    MemoryStore replacing(long facts) {
        ImportEntry last = imports.removeLast();
        imports.add(new ImportEntry(last.id(), last.source(), last.connector(), last.file(), "", Instant.EPOCH, ImportEntry.LineCount.ZERO, 0, 0, 0, facts,
                Optional.empty(), Optional.empty()));
        return this;
    }

    private ImportEntry last() {
        return imports.getLast();
    }

    MemoryStore cut(Grain grain, Period period, boolean complete, String... dimensions) {
        return cut(grain, period, complete, Set.of(), dimensions);
    }

    MemoryStore cut(Grain grain, Period period, boolean complete, Set<String> flags, String... dimensions) {
        return cut(new Cut(Set.of(dimensions), grain, period, complete, ""), flags);
    }

    private MemoryStore cut(Cut cut, Set<String> flags) {
        cuts.add(new StoredCut(cuts.size() + 1, last().id(), last().source(), last().file(), cut, flags));
        return this;
    }

    /** A complete table of the campaign of its name, or of everything where that is empty. */
    MemoryStore campaign(String name, Grain grain, Period period) {
        return cut(new Cut(Set.of("campaign"), grain, period, true, "", name.isEmpty() ? Slice.ALL : Slice.of("campaign", name)), Set.of());
    }

    /** @param slice {@code dimension=value} each */
    MemoryStore row(String metric, Period period, String value, String currency, String... slice) {
        StoredCut cut = cuts.getLast();
        observed.removeIf(o -> !o.cut().importId().equals(cut.importId()) && o.cut().source().equals(cut.source()) && o.metric().equals(metric)
                && o.cut().cut().dimensions().equals(cut.cut().dimensions()) && o.cut().cut().grain() == cut.cut().grain() && (cut.cut().complete() || !o.cut().cut().complete())
                && cut.cut().period().contains(o.period()) && o.slice().values().entrySet().containsAll(cut.cut().part().values().entrySet()));
        observed.add(new Observed(cut, metric, period, slice(slice), new BigDecimal(value), currency));
        return this;
    }

    MemoryStore vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, String... flags) {
        vouches.add(new Vouch(last().id(), last().source(), last().file(), kind, period, quantities, persons, dimensions, Set.of(flags)));
        return this;
    }

    MemoryStore order(LocalDate day, String person, String sales, String currency, String... slice) {
        return touch("order", day, person, Map.of("gross_sales", sales), currency, false, slice);
    }

    MemoryStore touch(String kind, LocalDate day, String person, Map<String, String> amounts, String currency, boolean excluded, String... slice) {
        touched.add(new Touched(last().source(), kind, day, touched.size(), person, slice(slice), amounts, currency, excluded));
        return this;
    }

    /** A lead, or what became of it. */
    MemoryStore lead(String kind, LocalDate day, String key, String... slice) {
        touched.add(new Touched(last().source(), kind, day, touched.size(), "", slice(slice), Map.of(), "", false, key));
        return this;
    }

    static Slice slice(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Slice.of(values);
    }

    // --- reading ---------------------------------------------------------------------------------------------------

    private List<StoredCut> cuts(Object metric) {
        return cuts.stream().filter(c -> observed.stream().anyMatch(o -> o.cut().id() == c.id() && o.metric().equals(metric))).toList();
    }

    private Map<String, List<ObservationRow>> observations(ObservationQuestion q) {
        return q.metrics().stream().filter(m -> !observations(q, m).isEmpty()).collect(Collectors.toMap(m -> m, m -> observations(q, m)));
    }

    private List<ObservationRow> observations(ObservationQuestion q, String metric) {
        Map<List<Object>, List<Observed>> groups = observed.stream()
                .filter(o -> o.metric().equals(metric) && q.cuts().contains(o.cut().id()) && q.touching().intersect(o.period()).isPresent())
                .filter(o -> o.slice().values().entrySet().containsAll(q.filter().values().entrySet()))
                .collect(Collectors.groupingBy(o -> List.of(o.cut().id(), o.period(), o.slice().only(q.by()), o.currency()), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(g -> new ObservationRow(g.getFirst().cut().id(), g.getFirst().period(), g.getFirst().slice().only(q.by()),
                g.getFirst().currency(), g.size(), g.stream().map(Observed::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                g.stream().map(Observed::value).max(BigDecimal::compareTo).orElseThrow())).toList();
    }

    private List<TouchpointRow> touchpoints(TouchpointQuestion q) {
        Metric.Counted metric = q.metric();
        Map<String, Touched> firsts = new LinkedHashMap<>();
        List<Touched> all = touched.stream().filter(t -> t.kind().equals(metric.kind()) && q.sources().contains(t.source()) && (q.includeExcluded() || !t.excluded()))
                .sorted((a, b) -> a.day().equals(b.day()) ? a.order() - b.order() : a.day().compareTo(b.day())).toList();
        all.stream().filter(t -> !t.person().isEmpty()).forEach(t -> firsts.putIfAbsent(t.person(), t));
        Map<Touched, Long> daysTo = daysTo(q, all);
        List<TouchpointRow> rows = new ArrayList<>();
        for (int bucket = 0; bucket < q.buckets().size(); bucket++) {
            Period days = q.buckets().get(bucket);
            Map<List<Object>, List<Touched>> groups = all.stream().filter(t -> days.contains(t.day()))
                    .filter(t -> matches(t, metric.filter()) && matches(t, q.filter())).filter(counts(metric, firsts, daysTo))
                    .filter(t -> metric.count() != Metric.Count.RETURNING_PERSONS || firsts.get(t.person()).day().isBefore(days.from()))
                    .filter(t -> metric.count() != Metric.Count.RETAINED_PERSONS || firsts.get(t.person()) == t && all.stream()
                            .anyMatch(a -> a.person().equals(t.person()) && YearMonth.from(a.day()).equals(YearMonth.from(t.day()).plusMonths(1))))
                    .collect(Collectors.groupingBy(t -> List.of(slice(t, q.by()), money(metric) ? t.currency() : ""), LinkedHashMap::new, Collectors.toList()));
            for (Map.Entry<List<Object>, List<Touched>> group : groups.entrySet()) {
                BigDecimal value = figure(metric, group.getValue(), daysTo);
                if (value.signum() != 0 || metric.aggregation() == Aggregation.SUM || metric.count() == Metric.Count.MEDIAN || metric.count() == Metric.Count.MEDIAN_DAYS_TO) {
                    rows.add(new TouchpointRow(bucket, (Slice) group.getKey().get(0), (String) group.getKey().get(1), value));
                }
            }
        }
        return rows;
    }

    /** Of each touchpoint that is followed the days to the first that follows. */
    private Map<Touched, Long> daysTo(TouchpointQuestion q, List<Touched> all) {
        Map<Touched, Long> days = new HashMap<>();
        for (Touched one : all) {
            touched.stream().filter(t -> t.kind().equals(q.metric().then()) && t.source().equals(one.source()) && t.key().equals(one.key()) && (q.includeExcluded() || !t.excluded()))
                    .forEach(t -> days.merge(one, ChronoUnit.DAYS.between(one.day(), t.day()), Math::min));
        }
        return days;
    }

    private List<Origin> origins(TouchpointQuestion q) {
        Map<List<Object>, Long> groups = touched.stream().filter(t -> t.kind().equals(q.metric().kind()) && q.sources().contains(t.source()))
                .filter(t -> q.buckets().stream().anyMatch(b -> b.contains(t.day())) && matches(t, q.metric().filter()) && matches(t, q.filter()))
                .collect(Collectors.groupingBy(t -> List.of(t.source(), t.excluded()), LinkedHashMap::new, Collectors.counting()));
        return groups.entrySet().stream().map(g -> new Origin("", (String) g.getKey().get(0), "", (Boolean) g.getKey().get(1) ? "cancelled" : "",
                q.includeExcluded() || !(Boolean) g.getKey().get(1), g.getValue(), 0, 0)).toList();
    }

    private List<Origin> origins(ObservationQuestion q) {
        Map<StoredCut, Long> groups = observed.stream().filter(o -> q.metrics().contains(o.metric()) && q.cuts().contains(o.cut().id())
                && q.touching().intersect(o.period()).isPresent() && o.slice().values().entrySet().containsAll(q.filter().values().entrySet()))
                .collect(Collectors.groupingBy(Observed::cut, LinkedHashMap::new, Collectors.counting()));
        return groups.entrySet().stream().map(g -> new Origin(g.getKey().importId(), g.getKey().source(), g.getKey().file(), "", true, g.getValue(), 0, 0)).toList();
    }

    /** All touchpoints, each with a label to itself. */
    private Object journeys(JourneyQuestion q, JourneyTaker taker) {
        taker.labels(touched.stream().map(t -> new JourneyLabel(t.kind(), t.source(), t.currency(), t.excluded() ? Set.of("cancelled") : Set.of(), slice(t, q.by()))).toList());
        List<String> persons = touched.stream().map(Touched::person).filter(p -> !p.isEmpty()).distinct().toList();
        Comparator<Touched> order = Comparator.comparingInt(t -> person(t, persons));
        touched.stream().sorted(order.thenComparing(Touched::day).thenComparing(Touched::kind).thenComparing(Touched::source).thenComparing(t -> t.slice().values().toString()))
                .forEach(t -> taker.touch(person(t, persons), t.day().toEpochDay() * 86_400, (int) t.day().toEpochDay(), touched.indexOf(t), t.amounts().containsKey(q.quantity()),
                        new BigDecimal(t.amounts().getOrDefault(q.quantity(), "0")).movePointRight(6).longValueExact()));
        return null;
    }

    private int person(Touched t, List<String> persons) {
        return t.person().isEmpty() ? -1 - touched.indexOf(t) : 1 + persons.indexOf(t.person());
    }

    private static boolean money(Metric.Counted metric) {
        return !metric.quantity().isEmpty() && metric.unit() == Unit.Kind.MONEY;
    }

    private static boolean matches(Touched t, Slice filter) {
        return filter.values().entrySet().stream().allMatch(e -> t.slice().values().getOrDefault(e.getKey(), "").equals(e.getValue()));
    }

    private static Slice slice(Touched t, List<String> by) {
        return Slice.of(by.stream().collect(Collectors.toMap(d -> d, d -> t.slice().values().getOrDefault(d, ""))));
    }

    private static Predicate<Touched> counts(Metric.Counted metric, Map<String, Touched> firsts, Map<Touched, Long> daysTo) {
        return switch (metric.count()) {
            case RECORDS -> t -> true;
            case SUM, MEDIAN -> t -> t.amounts().containsKey(metric.quantity());
            case PERSONS, PERSONS_WITH_AT_LEAST, PERSONS_ON_AT_LEAST_DAYS, RETURNING_PERSONS, RETAINED_PERSONS -> t -> !t.person().isEmpty();
            case FIRST_TIME_PERSONS -> t -> firsts.get(t.person()) == t;
            case FOLLOWED_RECORDS -> daysTo::containsKey;
            case FOLLOWED_IN_ORDER, SUM_DAYS_TO, MEDIAN_DAYS_TO -> t -> daysTo.getOrDefault(t, -1L) >= 0;
            case RECORDS_AFTER_FIRST -> t -> !t.person().isEmpty() && firsts.get(t.person()) != t;
        };
    }

    private static BigDecimal figure(Metric.Counted metric, List<Touched> hits, Map<Touched, Long> daysTo) {
        List<BigDecimal> spans = hits.stream().map(t -> BigDecimal.valueOf(daysTo.getOrDefault(t, 0L))).sorted().toList();
        List<BigDecimal> amounts = hits.stream().map(t -> new BigDecimal(t.amounts().getOrDefault(metric.quantity(), "0"))).sorted().toList();
        Map<String, Long> persons = hits.stream().collect(Collectors.groupingBy(Touched::person, Collectors.counting()));
        return switch (metric.count()) {
            case RECORDS, FIRST_TIME_PERSONS, RECORDS_AFTER_FIRST, FOLLOWED_RECORDS, FOLLOWED_IN_ORDER -> BigDecimal.valueOf(hits.size());
            case SUM -> amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case SUM_DAYS_TO -> spans.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case MEDIAN_DAYS_TO -> spans.get((spans.size() - 1) / 2).add(spans.get(spans.size() / 2)).divide(BigDecimal.TWO);
            case MEDIAN -> amounts.get(amounts.size() / 2);
            case PERSONS, RETURNING_PERSONS, RETAINED_PERSONS -> BigDecimal.valueOf(persons.size());
            case PERSONS_ON_AT_LEAST_DAYS -> BigDecimal.valueOf(hits.stream().collect(Collectors.groupingBy(Touched::person, Collectors.mapping(Touched::day, Collectors.toSet())))
                    .values().stream().filter(days -> days.size() >= metric.atLeast()).count());
            case PERSONS_WITH_AT_LEAST -> BigDecimal.valueOf(persons.values().stream().filter(n -> n >= metric.atLeast()).count());
        };
    }
}
