package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;
import org.raceline.core.store.Store;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.T;

/** What cohorts do is that of the facts as they are now, whoever came first by whatever clock. */
class RetentionTest {
    private static final List<Count> COUNTS = List.of(Count.PERSONS, Count.RECORDS, Count.SUM);
    /** More periods than bits of a number, and a few. */
    private static final List<List<Period>> PERIODS = List.of(Grain.DAY.split(new Period(Sample.DAY, Sample.DAY.plusDays(69)), DayOfWeek.MONDAY),
            Grain.WEEK.split(new Period(Sample.DAY.plusDays(2), Sample.DAY.plusDays(60)), DayOfWeek.MONDAY));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = { 21, 22, 23, 24 })
    void everyCohortDoesWhatItDoesInTheReference(long seed) {
        Random random = new Random(seed);
        Reference reference = new Reference();
        try (Store store = new DuckDbEngine().open(directory)) {
            History history = new History(random, store, reference, seed % 2 == 0);
            for (int step = 0; step < 8; step++) {
                history.goOn();
                // The same at every step: what is remembered must not outlive a change.
                assertThat(store.retention(persons(Slice.ALL))).as("seed %s step %s", seed, step).containsExactlyInAnyOrderElementsOf(reference.retention(persons(Slice.ALL)));
                for (Count count : COUNTS) {
                    for (List<Period> periods : PERIODS) {
                        Slice filter = random.nextBoolean() ? Slice.ALL : Slice.of(random.nextInt(3) == 0 ? "country" : "channel", List.of("channel1", "country1", "").get(random.nextInt(3)));
                        Metric.Counted metric = Sample.metric(count, count == Count.SUM ? Unit.Kind.MONEY : Unit.Kind.COUNT, Slice.ALL, random.nextBoolean() ? "credit-note" : "");
                        RetentionQuestion question = new RetentionQuestion(metric, random.nextBoolean() ? List.of("shop", "till") : List.of("shop"), periods,
                                1 + random.nextInt(periods.size()), filter, random.nextBoolean());
                        assertThat(store.retention(question)).as("seed %s step %s: %s", seed, step, question).containsExactlyInAnyOrderElementsOf(reference.retention(question));
                    }
                }
            }
        }
    }

    /** At one and the same moment it is Friday here and Saturday there, and the smaller key is first. */
    @Test
    void ofTwoAtOnceThatHaveDifferentDaysTheSmallerKeyIsFirst() {
        try (Store store = new DuckDbEngine().open(directory)) {
            T saturday = new T("order", "1", Sample.DAY.plusDays(2).atTime(1, 0), 7200, 1, "EUR", Map.of("channel", "Email"), Map.of(), Set.of());
            T friday = new T("order", "2", Sample.DAY.plusDays(1).atTime(23, 0), 0, 1, "EUR", Map.of("channel", "Ads"), Map.of(), Set.of());
            Sample.write(store, new Batch("a", "shop", List.of(friday, saturday), List.of(), List.of()));
            assertThat(store.retention(persons(Slice.ALL))).extracting(RetentionRow::cohort, RetentionRow::period).containsExactlyInAnyOrder(tuple(2, 1), tuple(2, 2));
            assertThat(store.retention(persons(Slice.of("channel", "Ads")))).isEmpty();
            assertThat(store.retention(persons(Slice.of("channel", "Email")))).hasSize(2);
        }
    }

    private static RetentionQuestion persons(Slice filter) {
        return new RetentionQuestion(Sample.metric(Count.PERSONS, Unit.Kind.COUNT), List.of("shop"), PERIODS.getFirst(), 70, filter, false);
    }
}
