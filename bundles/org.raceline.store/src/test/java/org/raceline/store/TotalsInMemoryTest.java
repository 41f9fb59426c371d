package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.raceline.store.Sample.DAY;
import static org.raceline.store.Sample.order;
import static org.raceline.store.Sample.orders;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.Store;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/** What is asked again and again is the same as the first time, however large it is. */
class TotalsInMemoryTest {
    private static final long MOST = 9_000_000_000_000_000_000L;
    /** Of the tables, into memory, from memory. */
    private static final int TIMES = 3;

    @TempDir
    private Path directory;

    private static void isAlways(Store store, TouchpointQuestion question, String... values) {
        for (int time = 0; time < TIMES; time++) {
            assertThat(Sample.ask(store, question)).as("time %s", time).extracting(TouchpointRow::value)
                    .usingElementComparator(BigDecimal::compareTo).containsExactlyInAnyOrder(List.of(values).stream().map(BigDecimal::new).toArray(BigDecimal[]::new));
        }
    }

    private static TouchpointQuestion of(Count count, Period... buckets) {
        TouchpointQuestion total = Sample.total(count);
        return new TouchpointQuestion(total.metric(), total.sources(), List.of(buckets), total.filter(), total.by(), total.includeExcluded());
    }

    @Test
    void moneyThatNoNumberOf64BitsHoldsIsExact() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("days", "shop", order("#1", DAY, 1, MOST), order("#2", DAY.plusDays(1), 1, MOST), order("#3", DAY.plusDays(2), 2, -1)));
            isAlways(store, Sample.total(Count.SUM), "17999999999999.999999");
            Sample.write(store, orders("day", "shop", order("#4", DAY, 1, MOST)));
            isAlways(store, Sample.total(Count.SUM), "26999999999999.999999");
        }
    }

    @Test
    void bucketsInAnyOrderWithDaysBetweenThemHaveTheirOwn() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), order("#2", DAY.plusDays(1), 1, 1), order("#3", DAY.plusDays(5), 1, 1), order("#4", DAY.plusDays(6), 2, 1)));
            Period late = new Period(DAY.plusDays(5), DAY.plusDays(9));
            Period early = new Period(DAY.minusDays(3), DAY);
            isAlways(store, of(Count.RECORDS, late, early), "2", "1");
            isAlways(store, of(Count.PERSONS, late, early), "2", "1");
            assertThat(Sample.ask(store, of(Count.RECORDS, late, early))).extracting(TouchpointRow::bucket, row -> row.value().intValueExact())
                    .containsExactlyInAnyOrder(tuple(0, 2), tuple(1, 1));
        }
    }

    @Test
    void aPeriodOfAllTimeIsAnswered() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), order("#2", DAY.plusDays(40), 1, 1)));
            Period ever = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
            isAlways(store, of(Count.RECORDS, ever), "2");
            isAlways(store, of(Count.PERSONS, ever), "1");
        }
    }

    @Test
    void aDimensionThatNoTouchpointHasIsEmptyEverywhere() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1)));
            TouchpointQuestion total = Sample.total(Count.RECORDS);
            TouchpointQuestion split = new TouchpointQuestion(total.metric(), total.sources(), total.buckets(), Slice.ALL, List.of("planet"), false);
            for (int time = 0; time < TIMES; time++) {
                assertThat(Sample.ask(store, split)).extracting(TouchpointRow::slice).containsExactly(Slice.of("planet", ""));
            }
            isAlways(store, new TouchpointQuestion(total.metric(), total.sources(), total.buckets(), Slice.of("planet", "Mars"), List.of(), false));
        }
    }

    @Test
    void personsOfADimensionThatNoTouchpointHasAreNotThoseOfAnother() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.T mailed = new Sample.T("order", "#2", DAY.atTime(9, 0), null, 2, "EUR", Map.of("channel", "email"), Map.of("net_sales", 1L), Set.of());
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), mailed));
            isAlways(store, Sample.total(Count.RECORDS), "2");
            isAlways(store, persons("planet", ""), "2");
            isAlways(store, persons("channel", ""), "1");
            isAlways(store, persons("channel", "email"), "1");
            isAlways(store, persons("planet", "email"));
            isAlways(store, persons("country", "email"));
        }
    }

    @Test
    void personsAreCountedByHowOftenTheyComeHoweverOftenThatIs() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), order("#2", DAY, 1, 1), order("#3", DAY.plusDays(1), 1, 1), order("#4", DAY.plusDays(1), 2, 1),
                    order("#5", DAY.plusDays(2), 2, 1), order("#6", DAY.plusDays(2), 2, 1), order("#7", DAY.plusDays(2), 1, 1), order("#8", DAY.plusDays(2), 1, 1)));
            Period two = new Period(DAY, DAY.plusDays(1));
            Period third = Period.day(DAY.plusDays(2));
            isAlways(store, atLeast(1, two, third), "2", "2");
            isAlways(store, atLeast(2, two, third), "1", "2");
            isAlways(store, atLeast(3, two), "1");
            isAlways(store, atLeast(3, new Period(DAY, DAY.plusDays(2))), "2");
            isAlways(store, atLeast(3, third));
            // Both at once are counted in one look.
            assertThat(store.touchpoints(List.of(atLeast(1, third), atLeast(2, third), atLeast(3, two)))).extracting(rows -> rows.getFirst().value().intValueExact()).containsExactly(2, 2, 1);
        }
    }

    private static TouchpointQuestion atLeast(int times, Period... buckets) {
        TouchpointQuestion total = Sample.total(Count.PERSONS_WITH_AT_LEAST);
        Metric.Counted metric = new Metric.Counted(new Metric.About("m", "M", "", ""), Unit.Kind.COUNT, Count.PERSONS_WITH_AT_LEAST, "order", "", times, Slice.ALL);
        return new TouchpointQuestion(metric, total.sources(), List.of(buckets), total.filter(), total.by(), total.includeExcluded());
    }

    private static TouchpointQuestion persons(String dimension, String value) {
        TouchpointQuestion total = Sample.total(Count.PERSONS);
        return new TouchpointQuestion(total.metric(), total.sources(), total.buckets(), Slice.of(dimension, value), List.of(), false);
    }
}
