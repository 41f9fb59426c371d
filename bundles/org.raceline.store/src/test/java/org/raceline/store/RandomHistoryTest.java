package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.O;
import org.raceline.store.Sample.T;
import org.raceline.store.Sample.Table;

/** Whatever is imported and undone in whatever order: every figure is that of the naive reference. */
class RandomHistoryTest {
    private static final List<String> METRICS = List.of("sessions", "revenue", "nobody_states_it");
    private static final List<String> SOURCES = List.of("shop", "till");
    private static final List<String> DIMENSIONS = List.of("channel", "country");
    private static final int STEPS = 10;
    private static final int QUESTIONS = 8;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void everyFigureIsThatOfTheReference(long seed) {
        Random random = new Random(seed);
        Reference reference = new Reference();
        try (Store store = new DuckDbEngine().open(directory)) {
            History history = new History(random, store, reference);
            for (int step = 0; step < STEPS; step++) {
                history.goOn();
                List<TouchpointQuestion> questions = questions(random);
                List<List<TouchpointRow>> answers = store.touchpoints(questions);
                for (int i = 0; i < questions.size(); i++) {
                    List<TouchpointRow> expected = reference.touchpoints(questions.get(i));
                    assertThat(answers.get(i)).as("seed %s step %s: %s", seed, step, questions.get(i)).containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(Sample.ask(store, questions.get(i))).as("seed %s step %s, once more, from memory: %s", seed, step, questions.get(i))
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
                assertThat(observations(store)).as("seed %s step %s", seed, step).isEqualTo(reference.observations());
            }
        }
    }

    static Batch batch(Random random, String id) {
        List<T> touchpoints = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, String> slice = new HashMap<>();
            DIMENSIONS.stream().filter(d -> random.nextInt(4) > 0).forEach(d -> slice.put(d, d + random.nextInt(3)));
            Map<String, Long> amounts = new HashMap<>();
            if (random.nextInt(5) > 0) {
                amounts.put("net_sales", random.nextLong(-5_000_000, 90_000_000));
            }
            touchpoints.add(new T(random.nextInt(6) == 0 ? "lead" : "order", "#" + random.nextInt(150), Sample.DAY.plusDays(random.nextInt(4) == 0 ? 28 + random.nextInt(10) : random.nextInt(10)).atTime(random.nextInt(3), 0),
                    random.nextInt(3) == 0 ? null : 3600 * random.nextInt(-2, 3), random.nextInt(12) - 1, random.nextBoolean() ? "EUR" : "USD", slice, amounts,
                    List.of(Set.of("test", "cancelled"), Set.of("credit-note"), Set.of("credit-note", "test"), Set.<String>of()).get(Math.min(3, random.nextInt(16)))));
        }
        List<int[]> links = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            links.add(new int[] { random.nextInt(11), random.nextInt(11) });
        }
        return new Batch(id, SOURCES.get(random.nextInt(2)), touchpoints, List.of(table(random), table(random)), links);
    }

    private static Table table(Random random) {
        Grain grain = random.nextBoolean() ? Grain.DAY : Grain.TOTAL;
        Set<String> dimensions = random.nextBoolean() ? Set.of("channel") : Set.of();
        LocalDate first = Sample.DAY.plusDays(random.nextInt(8));
        Period period = new Period(first, first.plusDays(random.nextInt(8)));
        Slice part = dimensions.isEmpty() || random.nextInt(3) > 0 ? Slice.ALL : Slice.of("channel", "channel" + random.nextInt(2));
        List<O> figures = new ArrayList<>();
        for (String metric : random.nextInt(3) == 0 ? List.of("sessions") : List.of("sessions", "revenue")) {
            for (Period each : grain.split(period, DayOfWeek.MONDAY)) {
                figures.add(new O(metric, each, dimensions.isEmpty() ? Map.of() : Map.of("channel", part.values().getOrDefault("channel", "channel" + random.nextInt(2))), random.nextInt(9_000_000), ""));
            }
        }
        return new Table(new Cut(dimensions, grain, period, true, "", part), figures);
    }

    private static List<TouchpointQuestion> questions(Random random) {
        List<TouchpointQuestion> questions = new ArrayList<>(Sample.totals());
        for (int i = 0; i < QUESTIONS; i++) {
            Metric.Count count = Metric.Count.values()[random.nextInt(Metric.Count.values().length)];
            Metric.Counted metric = Sample.metric(count, random.nextBoolean() ? Unit.Kind.MONEY : Unit.Kind.COUNT,
                    random.nextInt(3) == 0 ? Slice.of("channel", "channel1") : Slice.ALL, random.nextInt(3) == 0 ? "credit-note" : "");
            Period asked = new Period(Sample.DAY.plusDays(random.nextInt(5)), Sample.DAY.plusDays(5 + random.nextInt(40)));
            questions.add(new TouchpointQuestion(metric, random.nextBoolean() ? SOURCES : List.of("shop"),
                    Grain.values()[random.nextInt(Grain.values().length)].split(asked, DayOfWeek.MONDAY),
                    random.nextInt(3) == 0 ? Slice.of("country", random.nextBoolean() ? "country2" : "") : Slice.ALL,
                    List.of(List.<String>of(), DIMENSIONS, List.of("country"), List.of("channel")).get(random.nextInt(4)), random.nextBoolean()));
        }
        return questions;
    }

    /** As {@link Reference#observations}. */
    static Map<List<Object>, BigDecimal> observations(Store store) {
        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        Map<Set<String>, Set<Long>> cuts = new HashMap<>();
        Map<String, List<StoredCut>> stored = store.cuts(METRICS);
        stored.values().forEach(all -> all.forEach(cut -> cuts.computeIfAbsent(cut.cut().dimensions(), d -> new HashSet<>()).add(cut.id())));
        cuts.forEach((dimensions, ids) -> store.observations(new ObservationQuestion(METRICS, ids, Sample.YEAR, Slice.ALL, List.copyOf(dimensions)))
                .forEach((metric, rows) -> rows.forEach(row -> {
                    assertThat(stored.get(metric)).extracting(StoredCut::id).contains(row.cut());
                    sums.merge(List.of(metric, dimensions, row.period(), row.slice().values()), row.sum(), BigDecimal::add);
                })));
        sums.replaceAll((key, sum) -> Reference.plain(sum));
        return sums;
    }
}
