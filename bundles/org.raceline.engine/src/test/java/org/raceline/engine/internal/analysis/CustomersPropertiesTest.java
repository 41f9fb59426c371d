package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Cohort;
import org.raceline.core.analysis.CohortCell;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.FollowUp;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Segment;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.SegmentedCustomer;
import org.raceline.core.analysis.Segments;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.Vouch;
import org.raceline.store.DuckDbEngine;

/** Random orders and leads in a real store, against answers worked out order by order. */
class CustomersPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 200;
    private static final List<Integer> WITHIN = List.of(0, 7, 30, 90);
    private static final Comparator<Order> ORDER = Comparator.comparing(Order::instant).thenComparing(Order::key);

    @TempDir
    Path directory;

    private record Order(String key, LocalDateTime at, int offset, int person, String channel, long amount, String exclusions) {
        LocalDate day() {
            return at.toLocalDate();
        }

        LocalDateTime instant() {
            return at.minusSeconds(offset);
        }

        boolean counts() {
            return exclusions.isEmpty();
        }
    }

    private final List<Order> orders = new ArrayList<>();
    private final List<LocalDate> covered = new ArrayList<>();
    private final Map<String, LocalDate> leads = new TreeMap<>();
    private final Map<String, LocalDate> wins = new TreeMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private StoreAnalysis build(Random random, Store store) {
        int holes = random.nextInt(3);
        LocalDate from = DAY;
        List<Period> vouched = new ArrayList<>();
        for (int i = 0; i <= holes; i++) {
            LocalDate to = from.plusDays(20 + random.nextInt(DAYS / (holes + 1)));
            vouched.add(new Period(from, to));
            from.datesUntil(to.plusDays(1)).forEach(covered::add);
            from = to.plusDays(2 + random.nextInt(20));
        }
        for (int i = 0; i < 150; i++) {
            orders.add(new Order("o" + i, covered.get(random.nextInt(covered.size())).atTime(random.nextInt(24), 0), 3600 * random.nextInt(3), random.nextInt(40), "c" + random.nextInt(2),
                    random.nextInt(-2, 40) * 1_000_000L, List.of("", "", "", "", "", "", "cancelled", "credit-note").get(random.nextInt(8))));
        }
        for (int i = 0; i < 60; i++) {
            LocalDate day = covered.get(random.nextInt(covered.size()));
            leads.put("l" + i, day);
            if (random.nextBoolean()) {
                wins.put("l" + i, day.plusDays(random.nextInt(-2, 60)));
            }
        }
        ImportEntry entry = new ImportEntry("i", "shop", "shop", "orders.csv", "x", Instant.EPOCH, ImportEntry.LineCount.ZERO, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        try (ImportTransaction transaction = store.begin(entry)) {
            TouchpointFact fact = new TouchpointFact();
            for (Order order : orders) {
                fact.clear();
                fact.kind = "order";
                fact.key = order.key();
                fact.at(order.at());
                fact.offsetSeconds = order.offset();
                fact.person = transaction.person(Person.Identity.EMAIL, new byte[] { (byte) order.person(), 1 });
                fact.currency = "EUR";
                fact.slice.put("channel", order.channel());
                fact.amounts.put("net_revenue", order.amount());
                if (!order.counts()) {
                    fact.exclusions.add(order.exclusions());
                }
                transaction.add(fact);
            }
            leads.forEach((key, day) -> add(transaction, "lead", key, day));
            wins.forEach((key, day) -> add(transaction, "won_lead", key, day));
            for (Period period : vouched) {
                transaction.add(new Vouch("i", "shop", "orders.csv", "order", period, Set.of("net_revenue"), true, Set.of("channel"), Set.of()));
                transaction.add(new Vouch("i", "shop", "orders.csv", "lead", period, Set.of(), false, Set.of(), Set.of()));
            }
            transaction.add(new Vouch("i", "shop", "orders.csv", "won_lead", new Period(DAY, covered.getLast()), Set.of(), false, Set.of(), Set.of()));
            transaction.commit(entry, new JournalEntry(Instant.EPOCH, "tester", "import", "i", "", ""));
        }
        return new StoreAnalysis(CustomersPropertiesTest::catalogue, store, () -> List.of(new Source("shop", "shop", "Shop", Optional.empty(), "", "", Map.of())), Months::weekStart);
    }

    private static void add(ImportTransaction transaction, String kind, String key, LocalDate day) {
        TouchpointFact fact = new TouchpointFact();
        fact.kind = kind;
        fact.key = key;
        fact.at(day.atStartOfDay());
        transaction.add(fact);
    }

    private static Catalogue catalogue() {
        Desk desk = new Desk();
        desk.metrics.put("net_revenue", new Metric.Counted(Desk.about("net_revenue"), Unit.Kind.MONEY, Metric.Count.SUM, "order", "net_revenue", 0, Slice.ALL, "credit-note"));
        return new Catalogue(desk.metrics, Map.of(), Map.of("channel", new Dimension("channel", "Channel")), Map.of(), Map.of(), Map.of(), List.of());
    }

    // --- worked out order by order ------------------------------------------------------------------------------------

    private List<Order> of(int person) {
        return orders.stream().filter(o -> o.person() == person && o.counts()).sorted(ORDER).toList();
    }

    private List<Integer> cohort(Period period, Slice filter) {
        return IntStream.range(0, 40).filter(p -> !of(p).isEmpty() && period.contains(of(p).getFirst().day())
                && (filter.isAll() || filter.values().get("channel").equals(of(p).getFirst().channel()))).boxed().toList();
    }

    private CohortCell.State state(Period period) {
        LocalDate newest = covered.getLast();
        List<LocalDate> begun = period.from().datesUntil(period.to().plusDays(1)).filter(d -> !d.isAfter(newest)).toList();
        return !covered.containsAll(begun) ? CohortCell.State.UNCOVERED : period.to().isAfter(newest) ? CohortCell.State.IMMATURE : CohortCell.State.MATURE;
    }

    private BigDecimal amount(List<Integer> cohort, Period period, CohortMeasure measure) {
        List<Order> done = orders.stream().filter(o -> cohort.contains(o.person()) && period.contains(o.day())
                && (o.counts() || measure == CohortMeasure.REVENUE && o.exclusions().equals("credit-note"))).toList();
        return switch (measure) {
            case SHARE, CUSTOMERS -> BigDecimal.valueOf(done.stream().map(Order::person).distinct().count());
            case ORDERS -> BigDecimal.valueOf(done.size());
            case REVENUE -> BigDecimal.valueOf(done.stream().mapToLong(Order::amount).sum(), 6);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellOfEveryCohortIsTheOneWorkedOut(int seed) {
        Random random = new Random(seed);
        try (Store store = new DuckDbEngine().open(directory)) {
            StoreAnalysis analysis = build(random, store);
            for (CohortMeasure measure : CohortMeasure.values()) {
                Grain grain = List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER).get(random.nextInt(3));
                Slice filter = random.nextBoolean() ? Slice.ALL : Slice.of("channel", "c1");
                boolean late = random.nextBoolean();
                Cohorts cohorts = (late ? analysis.by(new MonthsFrom(21)) : analysis).customers().cohorts(new CohortQuery("order", grain, measure, Optional.of(Period.parse("2025", DAY).orElseThrow()), filter, false));
                assertThat(cohorts.cohorts()).isNotEmpty().allMatch(cohort -> grain == Grain.WEEK || cohort.period().from().getDayOfMonth() == (late ? 21 : 1));
                Map<Integer, BigDecimal> sums = new TreeMap<>();
                Map<Integer, Long> sizes = new TreeMap<>();
                for (Cohort cohort : cohorts.cohorts()) {
                    List<Integer> people = cohort(cohort.period(), filter);
                    assertThat(cohort.size()).as("seed %d %s", seed, cohort).isEqualTo(people.size());
                    assertThat(cohort.cells().getLast().period().contains(covered.getLast())).isTrue();
                    for (CohortCell cell : cohort.cells()) {
                        BigDecimal expected = amount(people, cell.period(), measure);
                        assertThat(cell.state()).as("seed %d %s", seed, cell).isEqualTo(state(cell.period()));
                        assertThat(cell.amount().isPresent()).isEqualTo(cell.state() != CohortCell.State.UNCOVERED);
                        cell.amount().ifPresent(a -> assertThat(a.value()).as("seed %d %s %s %s", seed, measure, cohort.period(), cell).isEqualByComparingTo(expected));
                        if (cell.state() == CohortCell.State.MATURE && !people.isEmpty()) {
                            sums.merge(cell.age(), expected, BigDecimal::add);
                            sizes.merge(cell.age(), (long) people.size(), Long::sum);
                        }
                    }
                    if (state(cohort.period()) == CohortCell.State.MATURE) {
                        Reading fresh = analysis.metric(new MetricQuery(List.of("new_customers"), cohort.period(), Grain.TOTAL, List.of(), filter, false)).getFirst();
                        assertThat(fresh.value().orElseThrow().value()).isEqualByComparingTo(BigDecimal.valueOf(cohort.size()));
                    }
                }
                assertThat(cohorts.averages().stream().collect(Collectors.toMap(Cohorts.Average::age, a -> a.perCustomer().stripTrailingZeros()))).as("seed %d", seed)
                        .isEqualTo(sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                                e -> e.getValue().divide(BigDecimal.valueOf(sizes.get(e.getKey())), MathContext.DECIMAL128).stripTrailingZeros())));
            }
        }
    }

    // --- what follows -------------------------------------------------------------------------------------------------

    private static Optional<Long> again(List<Order> own, boolean later) {
        return own.stream().skip(1).filter(o -> !later || o.day().isAfter(own.getFirst().day())).map(o -> Math.max(0, ChronoUnit.DAYS.between(own.getFirst().day(), o.day())))
                .reduce((a, b) -> later ? Long.valueOf(Math.min(a, b)) : a);
    }

    private static void check(FollowUp row, List<Optional<Long>> spans, String what) {
        List<Long> dated = spans.stream().flatMap(Optional::stream).filter(s -> s >= 0).sorted().toList();
        assertThat(row.size()).as(what).isEqualTo(spans.size());
        assertThat(row.followed()).as(what).isEqualTo(spans.stream().filter(Optional::isPresent).count());
        assertThat(row.undated()).as(what).isEqualTo(row.followed() - dated.size());
        for (FollowUp.Within within : row.within()) {
            assertThat(within.followed()).as(what).isEqualTo(dated.stream().filter(s -> s <= within.days()).count());
        }
        assertThat(row.days().map(FollowUp.Quartiles::median).map(BigDecimal::doubleValue)).as(what)
                .isEqualTo(dated.isEmpty() ? Optional.empty() : Optional.of((dated.get((dated.size() - 1) / 2) + dated.get(dated.size() / 2)) / 2.0));
        row.days().ifPresent(q -> {
            assertThat(4 * dated.stream().filter(s -> s <= q.first()).count()).isGreaterThanOrEqualTo(dated.size());
            assertThat(4 * dated.stream().filter(s -> s < q.first()).count()).isLessThan(dated.size());
            assertThat(4 * dated.stream().filter(s -> s <= q.third()).count()).isGreaterThanOrEqualTo(3L * dated.size());
            assertThat(4 * dated.stream().filter(s -> s < q.third()).count()).isLessThan(3L * dated.size());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoComesBackAndWhoIsWonIsTheOneWorkedOut(int seed) {
        Random random = new Random(seed);
        try (Store store = new DuckDbEngine().open(directory)) {
            StoreAnalysis analysis = build(random, store);
            Period asked = new Period(DAY.plusDays(random.nextInt(30)), DAY.plusDays(60 + random.nextInt(100)));
            FollowUpQuery query = new FollowUpQuery(asked, Grain.MONTH, WITHIN, Slice.ALL, false);
            FollowUps again = analysis.customers().repeats(query).again();
            FollowUps later = analysis.customers().repeats(query).onLaterDay();
            FollowUps won = analysis.customers().leads(query);
            assertThat(again.periods()).isNotEmpty().hasSameSizeAs(later.periods()).hasSameSizeAs(won.periods());
            for (int i = 0; i < again.periods().size(); i++) {
                Period period = again.periods().get(i).period();
                check(again.periods().get(i), cohort(period, Slice.ALL).stream().map(p -> again(of(p), false)).toList(), "seed " + seed + " again in " + period);
                check(later.periods().get(i), cohort(period, Slice.ALL).stream().map(p -> again(of(p), true)).toList(), "seed " + seed + " later in " + period);
                check(won.periods().get(i), leads.entrySet().stream().filter(l -> period.contains(l.getValue()))
                        .map(l -> Optional.ofNullable(wins.get(l.getKey())).map(w -> ChronoUnit.DAYS.between(l.getValue(), w))).toList(), "seed " + seed + " won in " + period);
                for (FollowUp.Within within : won.periods().get(i).within()) {
                    assertThat(within.mature()).isEqualTo(ChronoUnit.DAYS.between(period.to(), covered.getLast()) >= within.days());
                }
                assertThat(again.periods().get(i).covered()).isEqualTo(covered.containsAll(period.from().datesUntil(period.to().plusDays(1)).toList()));
            }
        }
    }

    // --- segments -----------------------------------------------------------------------------------------------------

    private static <T extends Comparable<T>> int score(T own, List<T> all, int quantiles) {
        return 1 + (int) (quantiles * all.stream().filter(o -> o.compareTo(own) < 0).count() / all.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySegmentIsTheOneWorkedOut(int seed) {
        Random random = new Random(seed);
        try (Store store = new DuckDbEngine().open(directory)) {
            StoreAnalysis analysis = build(random, store);
            int quantiles = 3 + random.nextInt(3);
            LocalDate asOf = covered.get(covered.size() / 2 + random.nextInt(covered.size() / 2));
            SegmentQuery query = new SegmentQuery(Optional.of(asOf), quantiles, Slice.ALL, false);
            Segments answer = analysis.customers().segments(query);
            List<Integer> people = IntStream.range(0, 40).filter(p -> of(p).stream().anyMatch(o -> !o.day().isAfter(asOf))).boxed().toList();
            Map<Integer, LocalDate> last = people.stream().collect(Collectors.toMap(p -> p, p -> of(p).stream().map(Order::day).filter(d -> !d.isAfter(asOf)).max(Comparator.naturalOrder()).orElseThrow()));
            Map<Integer, Long> count = people.stream().collect(Collectors.toMap(p -> p, p -> of(p).stream().filter(o -> !o.day().isAfter(asOf)).count()));
            Map<Integer, Long> money = people.stream().collect(Collectors.toMap(p -> p, p -> orders.stream().filter(o -> o.person() == p && !o.day().isAfter(asOf)
                    && !o.exclusions().equals("cancelled")).mapToLong(Order::amount).sum()));
            Map<Segment, List<Integer>> expected = people.stream().collect(Collectors.groupingBy(p -> Segment.of(score(last.get(p), List.copyOf(last.values()), quantiles),
                    score(count.get(p), List.copyOf(count.values()), quantiles), score(money.get(p), List.copyOf(money.values()), quantiles), quantiles), TreeMap::new, Collectors.toList()));
            assertThat(answer.segments().stream().map(Segments.Part::segment)).as("seed %d", seed).containsExactlyElementsOf(expected.keySet());
            for (Segments.Part part : answer.segments()) {
                List<Integer> own = expected.get(part.segment());
                assertThat(part.customers()).as("seed %d %s", seed, part).isEqualTo(own.size());
                assertThat(part.orders()).isEqualTo(own.stream().mapToLong(count::get).sum());
                assertThat(part.revenue().value()).isEqualByComparingTo(BigDecimal.valueOf(own.stream().mapToLong(money::get).sum(), 6));
            }
            List<SegmentedCustomer> listed = new ArrayList<>();
            analysis.customers().segmented(query, listed::add);
            Map<Segment, Long> found = listed.stream().collect(Collectors.groupingBy(SegmentedCustomer::segment, Collectors.counting()));
            assertThat(found).as("seed %d", seed)
                    .isEqualTo(expected.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> (long) e.getValue().size())));
        }
    }
}
