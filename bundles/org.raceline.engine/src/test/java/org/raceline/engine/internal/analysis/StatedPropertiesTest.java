package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.StoredCut;

/**
 * Random visits of random people, told by random exports: overlapping, split, cut off, coarse. Whatever they are, a value that is
 * given is the number of visits, or of people, that there were.
 */
class StatedPropertiesTest {
    private static final int DAYS = 24;
    private static final List<String> DIMENSIONS = List.of("channel", "device");
    private static final Map<String, String> CONNECTORS = Map.of("s1", "analytics", "s2", "analytics", "s3", "mail");

    private record Visit(String source, LocalDate day, Slice slice, int person) {
    }

    private final Desk desk = new Desk();
    private final List<Visit> visits = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Period period(Random random, int longest) {
        int from = 1 + random.nextInt(DAYS);
        return Desk.days(from, Math.min(DAYS, from + random.nextInt(longest)));
    }

    private void build(Random random) {
        List<String> sources = random.nextInt(3) == 0 ? List.of("s1", "s2", "s3") : random.nextBoolean() ? List.of("s1") : List.of("s1", "s3");
        for (int i = 0; i < 120; i++) {
            Slice slice = MemoryStore.slice("channel=c" + random.nextInt(3), "device=d" + random.nextInt(2));
            visits.add(new Visit(sources.get(random.nextInt(sources.size())), Desk.DAY.plusDays(random.nextInt(DAYS)), slice, random.nextInt(15)));
        }
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            export(random, sources.get(random.nextInt(sources.size())), "file" + i);
        }
    }

    private void export(Random random, String source, String file) {
        desk.facts.file(file, source, CONNECTORS.get(source));
        Set<String> dimensions = new TreeSet<>(DIMENSIONS);
        dimensions.removeIf(d -> random.nextBoolean());
        Grain grain = List.of(Grain.DAY, Grain.DAY, Grain.WEEK, Grain.TOTAL).get(random.nextInt(4));
        boolean complete = random.nextInt(4) > 0;
        Period period = period(random, DAYS);
        desk.facts.cut(grain, period, complete, dimensions.toArray(String[]::new));
        for (Period row : grain.split(period, DayOfWeek.MONDAY)) {
            Map<Slice, List<Visit>> slices = new HashMap<>();
            visits.stream().filter(v -> v.source().equals(source) && row.contains(v.day()))
                    .forEach(v -> slices.computeIfAbsent(v.slice().only(dimensions), s -> new ArrayList<>()).add(v));
            slices.forEach((slice, of) -> {
                if (complete || random.nextInt(3) > 0) {
                    String[] pairs = slice.values().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toArray(String[]::new);
                    desk.facts.row("visits", row, String.valueOf(of.size()), "", pairs);
                    desk.facts.row("visitors", row, String.valueOf(people(of)), "", pairs);
                }
            });
        }
    }

    private static long people(List<Visit> of) {
        return of.stream().map(Visit::person).distinct().count();
    }

    private List<StoredCut> told(String source) {
        return desk.facts.cuts.stream().filter(c -> c.source().equals(source) && desk.facts.observed.stream().anyMatch(o -> o.cut() == c)).toList();
    }

    private boolean speaks(String source, Period period) {
        return told(source).stream().anyMatch(c -> c.cut().period().intersect(period).isPresent());
    }

    /** The sources that must answer for some days of an asked period. */
    private List<String> authority(Period asked, Period bucket) {
        List<String> analytics = List.of("s1", "s2").stream().filter(s -> speaks(s, asked)).toList();
        return (analytics.isEmpty() ? List.of("s3") : analytics).stream().filter(s -> speaks(s, bucket)).toList();
    }

    private List<Visit> visits(Period asked, Reading reading) {
        List<String> sources = authority(asked, reading.period());
        return visits.stream().filter(v -> sources.contains(v.source()) && reading.period().contains(v.day())
                && v.slice().values().entrySet().containsAll(reading.slice().values().entrySet())).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsGivenIsWhatThereWas(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 25; question++) {
            Period asked = period(random, DAYS);
            List<String> by = DIMENSIONS.stream().filter(d -> random.nextInt(4) == 0).toList();
            String[] filter = random.nextInt(3) == 0 ? new String[] {"channel=c" + random.nextInt(3)} : new String[0];
            Grain grain = List.of(Grain.TOTAL, Grain.DAY, Grain.WEEK).get(random.nextInt(3));
            for (Reading reading : desk.ask("visits", asked, grain, by, filter)) {
                reading.value().ifPresent(v -> {
                    int truth = visits(asked, reading).size();
                    if (reading.flags().isEmpty()) {
                        assertThat(v.value()).as("seed %d: %s of %s", seed, reading, asked).isEqualByComparingTo(BigDecimal.valueOf(truth));
                    } else {
                        assertThat(v.value()).as("seed %d: %s of %s", seed, reading, asked).isLessThanOrEqualTo(BigDecimal.valueOf(truth));
                    }
                });
                if (reading.is(Reason.NO_DATA) && reading.slice().isAll() && by.isEmpty()) {
                    assertThat(visits(asked, reading).stream().filter(v -> stated(v, c -> c.complete() && c.grain() == Grain.DAY))).as("seed %d: %s", seed, reading).isEmpty();
                }
            }
            for (Reading reading : desk.ask("visitors", asked, grain, by, filter)) {
                List<Visit> truth = visits(asked, reading);
                reading.value().ifPresent(v -> {
                    assertThat(v.value()).as("seed %d: %s", seed, reading).isEqualByComparingTo(BigDecimal.valueOf(people(truth)));
                    assertThat(desk.facts.observed).as("stated as such").anyMatch(o -> o.metric().equals("visitors") && o.period().equals(reading.period())
                            && o.slice().equals(reading.slice()));
                });
                reading.bounds().ifPresent(b -> assertThat(BigDecimal.valueOf(people(truth))).as("seed %d: %s", seed, reading)
                        .isBetween(b.min().value(), b.max().value()));
            }
        }
    }

    private boolean stated(Visit visit, Predicate<Cut> by) {
        return desk.facts.observed.stream().anyMatch(o -> o.metric().equals("visits") && o.cut().source().equals(visit.source()) && by.test(o.cut().cut())
                && o.period().contains(visit.day()) && visit.slice().values().entrySet().containsAll(o.slice().values().entrySet()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void daysAddUpToTheTotalAndNothingIsWithheld(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 10; question++) {
            Period asked = period(random, DAYS);
            List<Reading> days = desk.ask("visits", asked, Grain.DAY, List.of());
            Reading total = desk.total("visits", asked);
            boolean known = days.stream().allMatch(d -> d.value().isPresent() && d.flags().isEmpty() || d.is(Reason.NO_DATA));
            if (known && total.value().isPresent() && total.flags().isEmpty()) {
                BigDecimal sum = days.stream().flatMap(d -> d.value().stream()).map(v -> v.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).as("seed %d: %s", seed, total).isEqualByComparingTo(total.value().get().value());
            }
            List<String> sources = authority(asked, asked);
            if (sources.size() == 1 && told(sources.getFirst()).stream().anyMatch(c -> c.cut().complete() && tells(c, asked.from(), asked))) {
                assertThat(total.value()).as("seed %d: %s", seed, total).isPresent();
                assertThat(total.flags()).isEmpty();
            }
        }
    }

    /** Whether rows of one cut alone, one after the other, are the asked days. */
    private boolean tells(StoredCut cut, LocalDate from, Period asked) {
        if (from.isAfter(asked.to())) {
            return true;
        }
        Set<LocalDate> ends = new HashSet<>();
        desk.facts.observed.stream().filter(o -> o.cut() == cut && o.metric().equals("visits") && o.period().from().equals(from)).forEach(o -> ends.add(o.period().to()));
        return ends.stream().anyMatch(end -> !end.isAfter(asked.to()) && tells(cut, end.plusDays(1), asked));
    }
}
