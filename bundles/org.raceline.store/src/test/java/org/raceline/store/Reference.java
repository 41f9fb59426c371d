package org.raceline.store;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.O;
import org.raceline.store.Sample.T;
import org.raceline.store.Sample.Table;

/** The slow and obvious answer: replays the imports that are not undone and counts in loops. */
final class Reference {
    private record Live(String source, T fact) {
    }

    private record LiveFigure(String source, Table table, O figure) {
    }

    private record Group(int bucket, Slice slice, String currency) {
    }

    private static final Comparator<Live> ORDER = Comparator.<Live, LocalDateTime>comparing(l -> l.fact.at().minusSeconds(l.fact.offset() == null ? 0 : l.fact.offset()))
            .thenComparing(l -> l.fact.key()).thenComparing(l -> l.source);

    private final List<Batch> batches = new ArrayList<>();

    void add(Batch batch) {
        batches.add(batch);
    }

    void undo(String id) {
        batches.removeIf(batch -> batch.id().equals(id));
    }

    private List<Live> touchpoints() {
        List<Live> live = new ArrayList<>();
        for (Batch batch : batches) {
            for (T t : batch.touchpoints()) {
                live.removeIf(old -> old.source.equals(batch.source()) && old.fact.kind().equals(t.kind()) && old.fact.key().equals(t.key()));
                live.add(new Live(batch.source(), t));
            }
        }
        return live;
    }

    /** Sum of live observations by metric, dimensions of the cut, first day and slice. */
    Map<List<Object>, BigDecimal> observations() {
        List<LiveFigure> live = new ArrayList<>();
        for (Batch batch : batches) {
            for (Table table : batch.tables()) {
                for (O o : table.figures()) {
                    live.removeIf(old -> old.source.equals(batch.source()) && batch.tables().stream().noneMatch(own -> own == old.table)
                            && old.figure.metric().equals(o.metric()) && old.table.cut().dimensions().equals(table.cut().dimensions())
                            && old.table.cut().grain() == table.cut().grain() && table.cut().period().contains(old.figure.period())
                            && table.cut().part().values().entrySet().stream().allMatch(e -> e.getValue().equals(old.figure.slice().get(e.getKey()))));
                }
            }
            batch.tables().forEach(table -> table.figures().forEach(o -> live.add(new LiveFigure(batch.source(), table, o))));
        }
        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        live.forEach(l -> sums.merge(List.of(l.figure.metric(), l.table.cut().dimensions(), l.figure.period(), l.figure.slice()),
                BigDecimal.valueOf(l.figure.value(), 6), BigDecimal::add));
        sums.replaceAll((key, sum) -> plain(sum));
        return sums;
    }

    private int person(int index) {
        Set<Integer> same = new HashSet<>(Set.of(index));
        for (int size = 0; size < same.size();) {
            size = same.size();
            for (Batch batch : batches) {
                for (int[] link : batch.links()) {
                    if (same.contains(link[0]) || same.contains(link[1])) {
                        same.addAll(List.of(link[0], link[1]));
                    }
                }
            }
        }
        return same.stream().mapToInt(i -> i).min().orElseThrow();
    }

    List<TouchpointRow> touchpoints(TouchpointQuestion question) {
        List<Live> candidates = touchpoints().stream().filter(l -> l.fact.kind().equals(question.metric().kind()) && question.sources().contains(l.source)
                && (question.includeExcluded() || l.fact.exclusions().stream().allMatch(question.metric().despite()::equals))).sorted(ORDER).toList();
        Map<Integer, Live> firsts = new HashMap<>();
        candidates.stream().filter(l -> l.fact.person() >= 0).forEach(l -> firsts.putIfAbsent(person(l.fact.person()), l));
        boolean money = question.metric().unit() == Unit.Kind.MONEY;
        Map<Group, List<Live>> groups = new LinkedHashMap<>();
        for (Live live : candidates) {
            for (int b = 0; b < question.buckets().size(); b++) {
                if (question.buckets().get(b).contains(live.fact.at().toLocalDate()) && matches(live, question.metric().filter()) && matches(live, question.filter())
                        && counts(live, question, firsts) && comesBack(live, question, b, firsts, candidates)) {
                    Map<String, String> slice = new TreeMap<>();
                    question.by().forEach(dimension -> slice.put(dimension, live.fact.slice().getOrDefault(dimension, "")));
                    groups.computeIfAbsent(new Group(b, Slice.of(slice), money ? live.fact.currency() : ""), g -> new ArrayList<>()).add(live);
                }
            }
        }
        List<TouchpointRow> rows = new ArrayList<>();
        groups.forEach((group, hits) -> {
            BigDecimal value = value(question, hits);
            if (value.signum() != 0 || !question.metric().count().needsPerson()) {
                rows.add(new TouchpointRow(group.bucket, group.slice, group.currency, plain(value)));
            }
        });
        return rows;
    }

    List<RetentionRow> retention(RetentionQuestion question) {
        List<Live> candidates = touchpoints().stream().filter(l -> l.fact.kind().equals(question.metric().kind()) && question.sources().contains(l.source) && l.fact.person() >= 0).toList();
        Map<Integer, Live> firsts = new HashMap<>();
        candidates.stream().filter(l -> question.includeExcluded() || l.fact.exclusions().isEmpty()).sorted(ORDER).forEach(l -> firsts.putIfAbsent(person(l.fact.person()), l));
        boolean sum = question.metric().count() == Metric.Count.SUM;
        Map<List<Object>, List<Live>> cells = new LinkedHashMap<>();
        for (Live live : candidates) {
            Live first = firsts.get(person(live.fact.person()));
            boolean counts = question.includeExcluded() || isCounted(live, sum ? question.metric().despite() : "");
            if (first != null && counts && matches(first, question.filter()) && (!sum || live.fact.amounts().containsKey(question.metric().quantity()))) {
                int cohort = period(question.periods(), first);
                int period = period(question.periods(), live);
                if (cohort >= 0 && cohort < question.cohorts() && period >= 0) {
                    cells.computeIfAbsent(List.of(cohort, period, sum ? live.fact.currency() : ""), c -> new ArrayList<>()).add(live);
                }
            }
        }
        List<RetentionRow> rows = new ArrayList<>();
        cells.forEach((cell, done) -> rows.add(new RetentionRow((int) cell.get(0), (int) cell.get(1), (String) cell.get(2), switch (question.metric().count()) {
            case PERSONS -> BigDecimal.valueOf(done.stream().map(l -> person(l.fact.person())).distinct().count());
            case RECORDS -> BigDecimal.valueOf(done.size());
            default -> plain(BigDecimal.valueOf(done.stream().mapToLong(l -> l.fact.amounts().get("net_sales")).sum(), 6));
        })));
        return rows;
    }

    List<SegmentRow> segments(SegmentQuestion question) {
        Map<Integer, List<Live>> persons = new TreeMap<>();
        Map<String, Long> currencies = new TreeMap<>();
        for (Live live : touchpoints()) {
            boolean counts = question.includeExcluded() || isCounted(live, question.metric().despite());
            if (live.fact.kind().equals(question.metric().kind()) && question.sources().contains(live.source) && live.fact.person() >= 0 && counts
                    && question.days().contains(live.fact.at().toLocalDate()) && matches(live, question.filter())) {
                persons.computeIfAbsent(person(live.fact.person()), p -> new ArrayList<>()).add(live);
                if (live.fact.amounts().containsKey("net_sales")) {
                    currencies.merge(live.fact.currency(), live.fact.amounts().get("net_sales"), Long::sum);
                }
            }
        }
        if (currencies.size() > 1) {
            return currencies.entrySet().stream().map(each -> new SegmentRow(0, 0, 0, each.getKey(), 0, 0, plain(BigDecimal.valueOf(each.getValue(), 6)))).toList();
        }
        record Customer(long day, long frequency, long amount) {
        }
        List<Customer> customers = new ArrayList<>();
        for (List<Live> all : persons.values()) {
            List<Live> counted = all.stream().filter(l -> question.includeExcluded() || l.fact.exclusions().isEmpty()).toList();
            if (!counted.isEmpty()) {
                customers.add(new Customer(counted.stream().mapToLong(l -> l.fact.at().toLocalDate().toEpochDay()).max().orElseThrow(), counted.size(),
                        all.stream().mapToLong(l -> l.fact.amounts().getOrDefault("net_sales", 0L)).sum()));
            }
        }
        Map<List<Integer>, List<Customer>> cells = new HashMap<>();
        for (Customer each : customers) {
            List<Integer> cell = Stream.<ToLongFunction<Customer>>of(Customer::day, Customer::frequency, Customer::amount).map(by -> (int) (1 + question.quantiles()
                    * customers.stream().filter(other -> by.applyAsLong(other) < by.applyAsLong(each)).count() / customers.size())).toList();
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(each);
        }
        return cells.entrySet().stream().map(cell -> new SegmentRow(cell.getKey().get(0), cell.getKey().get(1), cell.getKey().get(2), String.join("", currencies.keySet()),
                cell.getValue().size(), cell.getValue().stream().mapToLong(Customer::frequency).sum(),
                plain(BigDecimal.valueOf(cell.getValue().stream().mapToLong(Customer::amount).sum(), 6)))).toList();
    }

    private static boolean isCounted(Live live, String despite) {
        return live.fact.exclusions().stream().allMatch(despite::equals);
    }

    /** The number of the period it lies in; -1 for none. */
    private static int period(List<Period> periods, Live live) {
        return IntStream.range(0, periods.size()).filter(i -> periods.get(i).contains(live.fact.at().toLocalDate())).findFirst().orElse(-1);
    }

    /** Of each person and of each touchpoint without one: second, day, kind, source, value of a dimension, amount, exclusions, in order. */
    List<List<String>> journeys(String dimension) {
        Map<Integer, List<Live>> persons = new TreeMap<>();
        for (Live live : touchpoints()) {
            persons.computeIfAbsent(live.fact.person() < 0 ? -1 - persons.size() : person(live.fact.person()), p -> new ArrayList<>()).add(live);
        }
        return persons.values().stream().map(all -> all.stream().sorted(Comparator.<Live>comparingLong(l -> second(l.fact)).thenComparing(l -> l.fact.kind())
                .thenComparing(Live::source)).map(l -> second(l.fact) + " " + l.fact.at().toLocalDate() + " " + l.fact.kind() + " " + l.source + " "
                        + l.fact.slice().getOrDefault(dimension, "") + " " + l.fact.amounts().get("net_sales") + " " + new TreeSet<>(l.fact.exclusions())).toList()).toList();
    }

    private static long second(T fact) {
        return fact.at().toEpochSecond(ZoneOffset.ofTotalSeconds(fact.offset() == null ? 0 : fact.offset()));
    }

    private static boolean matches(Live live, Slice filter) {
        return filter.values().entrySet().stream().allMatch(e -> live.fact.slice().getOrDefault(e.getKey(), "").equals(e.getValue()));
    }

    private boolean counts(Live live, TouchpointQuestion question, Map<Integer, Live> firsts) {
        return switch (question.metric().count()) {
            case RECORDS -> true;
            case SUM, MEDIAN -> live.fact.amounts().containsKey(question.metric().quantity());
            case PERSONS, PERSONS_WITH_AT_LEAST, PERSONS_ON_AT_LEAST_DAYS, RETURNING_PERSONS, RETAINED_PERSONS -> live.fact.person() >= 0;
            case FOLLOWED_RECORDS -> followed(live, question).isPresent();
            case FOLLOWED_IN_ORDER, SUM_DAYS_TO, MEDIAN_DAYS_TO -> followed(live, question).filter(days -> days >= 0).isPresent();
            case FIRST_TIME_PERSONS -> live.fact.person() >= 0 && firsts.get(person(live.fact.person())) == live;
            case RECORDS_AFTER_FIRST -> live.fact.person() >= 0 && firsts.get(person(live.fact.person())) != live;
        };
    }

    private boolean comesBack(Live live, TouchpointQuestion question, int bucket, Map<Integer, Live> firsts, List<Live> candidates) {
        return switch (question.metric().count()) {
            case RETURNING_PERSONS -> firsts.get(person(live.fact.person())).fact.at().toLocalDate().isBefore(question.buckets().get(bucket).from());
            case RETAINED_PERSONS -> firsts.get(person(live.fact.person())) == live && candidates.stream().filter(l -> l.fact.person() >= 0)
                    .anyMatch(l -> person(l.fact.person()) == person(live.fact.person()) && YearMonth.from(l.fact.at()).equals(YearMonth.from(live.fact.at()).plusMonths(1)));
            default -> true;
        };
    }

    /** Days to the first touchpoint that follows under the same key. */
    private Optional<Long> followed(Live live, TouchpointQuestion question) {
        return touchpoints().stream().filter(l -> l.source.equals(live.source) && l.fact.kind().equals(question.metric().then()) && l.fact.key().equals(live.fact.key())
                && (question.includeExcluded() || l.fact.exclusions().stream().allMatch(question.metric().despite()::equals)))
                .map(l -> ChronoUnit.DAYS.between(live.fact.at().toLocalDate(), l.fact.at().toLocalDate())).min(Comparator.naturalOrder());
    }

    private BigDecimal value(TouchpointQuestion question, List<Live> hits) {
        Map<Integer, Integer> persons = new HashMap<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (Live live : hits) {
            if (live.fact.person() >= 0) {
                persons.merge(person(live.fact.person()), 1, Integer::sum);
            }
            if (live.fact.amounts().containsKey(question.metric().quantity())) {
                amounts.add(BigDecimal.valueOf(live.fact.amounts().get(question.metric().quantity()), 6));
            }
        }
        if (question.metric().count().unit(Unit.Kind.COUNT) == Unit.Kind.DAYS) {
            amounts.clear();
            hits.forEach(hit -> amounts.add(BigDecimal.valueOf(followed(hit, question).orElseThrow())));
        }
        amounts.sort(null);
        return switch (question.metric().count()) {
            case RECORDS, FIRST_TIME_PERSONS, RECORDS_AFTER_FIRST, FOLLOWED_RECORDS, FOLLOWED_IN_ORDER -> BigDecimal.valueOf(hits.size());
            case SUM, SUM_DAYS_TO -> amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case MEDIAN, MEDIAN_DAYS_TO -> amounts.get((amounts.size() - 1) / 2).add(amounts.get(amounts.size() / 2)).divide(BigDecimal.TWO);
            case PERSONS, RETURNING_PERSONS, RETAINED_PERSONS -> BigDecimal.valueOf(persons.size());
            case PERSONS_ON_AT_LEAST_DAYS -> BigDecimal.valueOf(hits.stream().collect(Collectors.groupingBy(l -> person(l.fact.person()),
                    Collectors.mapping(l -> l.fact.at().toLocalDate(), Collectors.toSet()))).values().stream().filter(days -> days.size() >= question.metric().atLeast()).count());
            case PERSONS_WITH_AT_LEAST -> BigDecimal.valueOf(persons.values().stream().filter(n -> n >= question.metric().atLeast()).count());
        };
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
