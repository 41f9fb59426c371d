package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;
import org.raceline.core.store.Store;

/** Customers' scores are those of the facts as they are now, whatever days are asked for and whatever was asked before. */
class SegmentsTest {
    private static final int STEPS = 8;
    private static final int QUESTIONS = 6;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = { 31, 32, 33, 34 })
    void everyCustomerHasTheScoresOfTheReference(long seed) {
        Random random = new Random(seed);
        Reference reference = new Reference();
        try (Store store = new DuckDbEngine().open(directory)) {
            History history = new History(random, store, reference, seed % 2 == 0);
            for (int step = 0; step < STEPS; step++) {
                history.goOn();
                for (int i = 0; i < QUESTIONS; i++) {
                    Period days = new Period(Sample.DAY.plusDays(random.nextInt(6) - 3), Sample.DAY.plusDays(random.nextInt(5, 45)));
                    Slice filter = random.nextInt(3) == 0 ? Slice.of("channel", "channel1") : Slice.ALL;
                    SegmentQuestion question = question(List.of(List.of("shop", "till"), List.of("till")).get(random.nextInt(2)), days, random.nextInt(2, 11), filter, random.nextBoolean(),
                            random.nextBoolean() ? "credit-note" : "");
                    assertThat(store.segments(question)).as("seed %s step %s: %s", seed, step, question).containsExactlyInAnyOrderElementsOf(reference.segments(question));
                }
            }
        }
    }

    /** No scale makes these fit into numbers of 32 bits: they are told all the same. */
    @Test
    void amountsOfAnySizeAreExact() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, Sample.orders("a", "shop", Sample.order("1", Sample.DAY, 1, 9_000_000_000_000_000_000L), Sample.order("2", Sample.DAY, 1, 9_000_000_000_000_000_000L),
                    Sample.order("3", Sample.DAY.plusDays(1), 2, 1), Sample.order("4", Sample.DAY.plusDays(1), 3, Long.MIN_VALUE)));
            assertThat(store.segments(question(List.of("shop"), Sample.YEAR, 2, Slice.ALL, false, ""))).extracting(SegmentRow::amount).extracting(Object::toString)
                    .containsExactlyInAnyOrder("18000000000000", "-9223372036854.775807");
        }
    }

    /** Of two persons that are of one amount none is worse: both have the same score. */
    @Test
    void equalOnesHaveTheSameScore() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, Sample.orders("a", "shop", Sample.order("1", Sample.DAY, 1, 5_000_000), Sample.order("2", Sample.DAY, 2, 5_000_000), Sample.order("3", Sample.DAY, 3, 7_000_000)));
            assertThat(store.segments(question(List.of("shop"), Sample.YEAR, 3, Slice.ALL, false, ""))).extracting(SegmentRow::monetary, SegmentRow::persons)
                    .containsExactly(tuple(1, 2L), tuple(3, 1L));
        }
    }

    private static SegmentQuestion question(List<String> sources, Period days, int quantiles, Slice filter, boolean includeExcluded, String despite) {
        Metric.Counted metric = Sample.metric(Count.SUM, Unit.Kind.MONEY, Slice.ALL, despite);
        return new SegmentQuestion(metric, sources, days, quantiles, filter, includeExcluded);
    }
}
