package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.raceline.core.model.Metric;

/** What is counted over touchpoints, by the definitions, in loops over all that happened. */
final class PlainFigures {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final RandomWorld world;
    private final boolean includeExcluded;

    PlainFigures(RandomWorld world, boolean includeExcluded) {
        this.world = world;
        this.includeExcluded = includeExcluded;
    }

    private boolean counts(Happening happening, String despite) {
        return includeExcluded || happening.excluded().isEmpty() || !despite.isEmpty() && happening.excluded().equals(despite);
    }

    /** Those of a metric's kind, in order of time. */
    private List<Happening> all(Metric.Counted metric, Set<String> sources) {
        return world.happenings.stream().filter(h -> h.kind().equals(metric.kind()) && sources.contains(h.source()) && counts(h, metric.despite()))
                .sorted(Comparator.comparing(Happening::at)).toList();
    }

    /** Those that are looked at: on days that their source, or for people any source, speaks of. */
    private List<Happening> asked(Metric.Counted metric, Map<String, SortedSet<LocalDate>> days, Map<String, String> where) {
        Set<LocalDate> any = new TreeSet<>();
        days.values().forEach(any::addAll);
        boolean people = metric.count().needsPerson();
        return all(metric, days.keySet()).stream().filter(h -> (people ? any : days.get(h.source())).contains(h.day()) && h.is(where) && h.is(metric.filter().values()))
                .filter(h -> !people || !h.person().isEmpty()).toList();
    }

    /** Every amount that a sum of a quantity consists of. */
    List<Amount> amounts(Metric.Counted metric, Map<String, SortedSet<LocalDate>> days, Map<String, String> where) {
        List<Amount> amounts = new ArrayList<>();
        for (Happening happening : asked(metric, days, where)) {
            if (happening.amounts().containsKey(metric.quantity())) {
                amounts.add(new Amount(happening.amounts().get(metric.quantity()), happening.currency(), happening.day()));
            }
        }
        return amounts;
    }

    /** The currencies of a quantity wherever some sources ever state it. */
    Set<String> currencies(Metric.Counted metric, Set<String> sources) {
        Set<String> currencies = new TreeSet<>();
        world.happenings.stream().filter(h -> h.kind().equals(metric.kind()) && sources.contains(h.source()) && h.is(metric.filter().values()) && h.amounts().containsKey(metric.quantity()))
                .forEach(h -> currencies.add(h.currency()));
        return currencies;
    }

    /** Empty where it is the middle of nothing. */
    Optional<BigDecimal> count(Metric.Counted metric, Map<String, SortedSet<LocalDate>> days, Map<String, String> where) {
        List<Happening> asked = asked(metric, days, where);
        Map<String, Happening> first = new HashMap<>();
        all(metric, days.keySet()).forEach(h -> first.putIfAbsent(h.person(), h));
        Map<String, List<Happening>> ofPerson = new HashMap<>();
        asked.forEach(h -> ofPerson.computeIfAbsent(h.person(), p -> new ArrayList<>()).add(h));
        LocalDate start = days.values().stream().filter(d -> !d.isEmpty()).map(SortedSet::getFirst).min(LocalDate::compareTo).orElseThrow();
        return switch (metric.count()) {
            case RECORDS -> number(asked.size());
            case SUM -> Optional.of(amounts(metric, days, where).stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add));
            case PERSONS -> number(ofPerson.size());
            case PERSONS_WITH_AT_LEAST -> number(ofPerson.values().stream().filter(own -> own.size() >= metric.atLeast()).count());
            case PERSONS_ON_AT_LEAST_DAYS -> number(ofPerson.values().stream().filter(own -> own.stream().map(Happening::day).distinct().count() >= metric.atLeast()).count());
            case FIRST_TIME_PERSONS -> number(asked.stream().filter(h -> first.get(h.person()) == h).count());
            case RETURNING_PERSONS -> number(ofPerson.keySet().stream().filter(person -> first.get(person).day().isBefore(start)).count());
            case RETAINED_PERSONS -> number(asked.stream().filter(h -> first.get(h.person()) == h && all(metric, days.keySet()).stream()
                    .anyMatch(later -> later.person().equals(h.person()) && YearMonth.from(later.at()).equals(YearMonth.from(h.at()).plusMonths(1)))).count());
            case RECORDS_AFTER_FIRST -> number(asked.stream().filter(h -> first.get(h.person()) != h).count());
            case FOLLOWED_RECORDS -> number(asked.stream().filter(h -> following(metric, h).isPresent()).count());
            case FOLLOWED_IN_ORDER -> number(waits(metric, asked).size());
            case SUM_DAYS_TO -> number(waits(metric, asked).stream().mapToLong(Long::longValue).sum());
            case MEDIAN_DAYS_TO -> middle(waits(metric, asked));
            case MEDIAN -> throw new IllegalArgumentException(metric.id());
        };
    }

    private static Optional<BigDecimal> number(long number) {
        return Optional.of(BigDecimal.valueOf(number));
    }

    /** The day of the first of the kind that follows, under the same key of the same source. */
    private Optional<LocalDate> following(Metric.Counted metric, Happening happening) {
        return world.happenings.stream().filter(h -> h.kind().equals(metric.then()) && h.source().equals(happening.source()) && h.key().equals(happening.key()) && counts(h, metric.despite()))
                .map(Happening::day).min(LocalDate::compareTo);
    }

    private List<Long> waits(Metric.Counted metric, List<Happening> asked) {
        List<Long> waits = new ArrayList<>();
        asked.forEach(h -> following(metric, h).filter(then -> !then.isBefore(h.day())).ifPresent(then -> waits.add(ChronoUnit.DAYS.between(h.day(), then))));
        waits.sort(Comparator.naturalOrder());
        return waits;
    }

    private static Optional<BigDecimal> middle(List<Long> sorted) {
        return sorted.isEmpty() ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)).multiply(HALF));
    }
}
