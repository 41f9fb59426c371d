package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.store.Vouch;
import org.raceline.engine.internal.analysis.MemoryStore.Touched;

/** Random orders told by random exports, against an answer worked out day by day. */
class CountedPropertiesTest {
    private static final int DAYS = 20;
    private static final List<String> METRICS = List.of("orders", "gross_sales", "customers", "repeat_customers", "new_customers", "repeat_orders");
    private static final Map<String, String> CONNECTORS = Map.of("s1", "shop", "s2", "shop", "s3", "crm");

    private final Desk desk = new Desk();
    private Period visited;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Period period(Random random) {
        int from = 1 + random.nextInt(DAYS);
        return Desk.days(from, Math.min(DAYS, from + random.nextInt(DAYS)));
    }

    private void build(Random random) {
        List<String> sources = random.nextBoolean() ? List.of("s1", "s2", "s3") : random.nextBoolean() ? List.of("s1") : List.of("s1", "s3");
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            String source = sources.get(random.nextInt(sources.size()));
            desk.facts.file("file" + i, source, CONNECTORS.get(source)).vouch("order", period(random),
                    random.nextInt(4) > 0 ? Set.of("gross_sales") : Set.of(), random.nextInt(4) > 0, random.nextInt(3) > 0 ? Set.of("channel") : Set.of()).replacing(1);
        }
        for (int i = 0; i < 40; i++) {
            LocalDate day = Desk.DAY.plusDays(random.nextInt(DAYS));
            String source = sources.get(random.nextInt(sources.size()));
            newest(source, day).ifPresent(v -> desk.facts.touched.add(new Touched(source, "order", day, desk.facts.touched.size(),
                    v.persons() && random.nextInt(8) > 0 ? "p" + random.nextInt(12) : "",
                    v.dimensions().isEmpty() ? MemoryStore.slice() : MemoryStore.slice("channel=c" + random.nextInt(2)),
                    v.quantities().isEmpty() ? Map.of() : Map.of("gross_sales", String.valueOf(1 + random.nextInt(90))), "EUR", false)));
        }
        visited = period(random);
        desk.facts.file("web.csv", "web", "analytics").cut(Grain.DAY, visited, true);
        for (LocalDate day = visited.from(); !day.isAfter(visited.to()); day = day.plusDays(1)) {
            if (random.nextInt(5) > 0) {
                desk.facts.row("visits", Period.day(day), String.valueOf(random.nextInt(3)), "");
            }
        }
    }

    // --- the answer worked out day by day ---------------------------------------------------------------------------

    private Optional<Vouch> newest(String source, LocalDate day) {
        return desk.facts.vouches.reversed().stream().filter(v -> v.source().equals(source) && v.period().contains(day)).findFirst();
    }

    private boolean needsPerson(String metric) {
        return !metric.equals("orders") && !metric.equals("gross_sales");
    }

    private boolean knows(String metric, String source, LocalDate day) {
        return newest(source, day).filter(v -> metric.equals("gross_sales") ? !v.quantities().isEmpty() : !needsPerson(metric) || v.persons()).isPresent();
    }

    private static List<LocalDate> each(Period period) {
        return period.from().datesUntil(period.to().plusDays(1)).toList();
    }

    private List<LocalDate> known(String metric, String source, Period period) {
        return each(period).stream().filter(d -> knows(metric, source, d)).toList();
    }

    /** Sources of the rank that speaks in the asked days; those that speak at other times only are among them. */
    private List<String> authority(String metric, Period asked) {
        Period ever = Desk.days(1, DAYS);
        List<String> shops = List.of("s1", "s2");
        boolean shop = shops.stream().anyMatch(s -> !known(metric, s, asked).isEmpty());
        return (shop ? shops : List.of("s3")).stream().filter(s -> !known(metric, s, ever).isEmpty()).toList();
    }

    private String expected(String metric, Period asked, Period bucket, Optional<String> channel) {
        List<String> authority = authority(metric, asked);
        List<String> speaking = authority.stream().filter(s -> !known(metric, s, bucket).isEmpty()).toList();
        if (speaking.isEmpty()) {
            return "no-data";
        }
        if (channel.isPresent() && speaking.stream().anyMatch(s -> known(metric, s, bucket).stream().anyMatch(d -> newest(s, d).orElseThrow().dimensions().isEmpty()))) {
            return "not-divisible";
        }
        Set<LocalDate> days = speaking.stream().flatMap(s -> known(metric, s, bucket).stream()).collect(Collectors.toCollection(TreeSet::new));
        Predicate<Touched> counts = t -> channel.isEmpty() || channel.get().equals(t.slice().values().get("channel"));
        List<Touched> hits = desk.facts.touched.stream().filter(counts).filter(t -> needsPerson(metric) ? authority.contains(t.source()) && days.contains(t.day()) && !t.person().isEmpty()
                : known(metric, t.source(), bucket).contains(t.day()) && authority.contains(t.source())).toList();
        boolean partial = speaking.stream().anyMatch(s -> known(metric, s, bucket).size() < bucket.days());
        return value(metric, authority, hits) + (metric.equals("gross_sales") ? currency(speaking) : " count") + (partial ? " [partial]" : "");
    }

    private String currency(List<String> speaking) {
        return desk.facts.touched.stream().anyMatch(t -> speaking.contains(t.source()) && !t.amounts().isEmpty()) ? " EUR" : " XXX";
    }

    private long value(String metric, List<String> authority, List<Touched> hits) {
        Map<String, Touched> first = new HashMap<>();
        desk.facts.touched.stream().filter(t -> authority.contains(t.source())).sorted((a, b) -> a.day().equals(b.day()) ? a.order() - b.order() : a.day().compareTo(b.day()))
                .forEach(t -> first.putIfAbsent(t.person(), t));
        Map<String, Long> orders = hits.stream().collect(Collectors.groupingBy(Touched::person, Collectors.counting()));
        return switch (metric) {
            case "orders" -> hits.size();
            case "gross_sales" -> hits.stream().mapToLong(t -> Long.parseLong(t.amounts().get("gross_sales"))).sum();
            case "customers" -> orders.size();
            case "repeat_customers" -> orders.values().stream().filter(n -> n >= 2).count();
            case "new_customers" -> hits.stream().filter(t -> first.get(t.person()) == t).count();
            default -> hits.stream().filter(t -> first.get(t.person()) != t).count();
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReadingIsTheOneWorkedOutDayByDay(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 20; question++) {
            Period asked = period(random);
            String metric = METRICS.get(random.nextInt(METRICS.size()));
            Grain grain = List.of(Grain.TOTAL, Grain.DAY, Grain.WEEK).get(random.nextInt(3));
            Optional<String> channel = random.nextInt(3) == 0 ? Optional.of("c" + random.nextInt(2)) : Optional.empty();
            for (Reading reading : desk.ask(metric, asked, grain, List.of(), channel.map(c -> new String[] {"channel=" + c}).orElse(new String[0]))) {
                assertThat(Desk.note(reading)).as("seed %d: %s of %s", seed, reading, asked).isEqualTo(expected(metric, asked, reading.period(), channel));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicesAddUpToTheTotal(int seed) {
        Random random = new Random(seed);
        build(random);
        Period asked = period(random);
        Reading total = desk.total("gross_sales", asked);
        List<Reading> slices = desk.ask("gross_sales", asked, Grain.TOTAL, List.of("channel"));
        if (slices.stream().allMatch(s -> s.value().isPresent())) {
            BigDecimal sum = slices.stream().map(s -> s.value().orElseThrow().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("seed %d", seed).isEqualByComparingTo(total.value().orElseThrow().value());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRateIsThatOfTheDaysThatBothSidesHave(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 20; question++) {
            Period asked = period(random);
            Reading reading = desk.total("conversion", asked);
            String note = Desk.note(reading);
            assertThat(note).as("seed %d: %s", seed, reading).isEqualTo(expectedRate(asked));
        }
    }

    private String expectedRate(Period asked) {
        List<String> authority = authority("orders", asked);
        List<LocalDate> common = each(asked).stream().filter(d -> visited.contains(d) && authority.stream().anyMatch(s -> knows("orders", s, d))).toList();
        List<BigDecimal> visits = desk.facts.observed.stream().filter(o -> common.contains(o.period().from())).map(MemoryStore.Observed::value).toList();
        if (visits.isEmpty()) {
            return "no-data";
        }
        BigDecimal sum = visits.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long orders = desk.facts.touched.stream().filter(t -> authority.contains(t.source()) && common.contains(t.day()) && knows("orders", t.source(), t.day())).count();
        boolean hole = stretches(common).stream().anyMatch(p -> authority.stream().map(s -> known("orders", s, p).size()).anyMatch(n -> n > 0 && n < p.days()));
        String partial = common.size() < asked.days() || hole ? " [partial]" : "";
        return (sum.signum() == 0 ? "undefined" : BigDecimal.valueOf(orders).divide(sum, MathContext.DECIMAL128).stripTrailingZeros().toPlainString() + " ratio") + partial;
    }

    private static List<Period> stretches(List<LocalDate> days) {
        List<Period> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            if (!stretches.isEmpty() && stretches.getLast().to().plusDays(1).equals(day)) {
                stretches.add(new Period(stretches.removeLast().from(), day));
            } else {
                stretches.add(Period.day(day));
            }
        }
        return stretches;
    }
}
