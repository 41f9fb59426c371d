package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.Store;
import org.raceline.store.DuckDbEngine;

/** How often the store is asked, each question costing milliseconds: as often for many metrics as for one. */
class StoreCallsTest {
    private static final Period FEBRUARY = Period.month(YearMonth.of(2026, 2));
    private static final List<String> METRICS = List.of("visits", "spend", "orders", "revenue", "items_sold", "average");

    @TempDir
    Path directory;
    private final List<String> calls = new ArrayList<>();
    private final Rig rig = new Rig().with("shop", 400, new OrderFiles(), "*.csv")
            .with("web", 200, new Scripted(input -> Recognition.certain("web", ""), StoreCallsTest::readWeb), "*.txt");

    @BeforeEach
    void countCalls() {
        rig.engine = place -> counting(new DuckDbEngine().open(place));
        int number = 0;
        for (Metric metric : rig.catalogue().metrics()) {
            KpiKind kind = KpiKind.values()[number % 4];
            rig.kpis.put(metric.id(), new Kpi("K" + number, Stage.values()[number / 4], kind, metric, Direction.UP, true));
            number++;
        }
    }

    private Store counting(Store store) {
        return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
            calls.add(method.getName());
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    /** Visits and spend, each of January as a whole and of February by day. */
    private static void readWeb(Input input, Settings settings, FactSink sink) {
        table(sink, 1, new Cut(Set.of(), Grain.TOTAL, Period.month(YearMonth.of(2026, 1)), true, ""));
        table(sink, 2, new Cut(Set.of(), Grain.DAY, FEBRUARY, true, ""));
    }

    private static void table(FactSink sink, long line, Cut cut) {
        sink.cut(cut);
        sink.record(line, line);
        for (Period days : cut.grain().split(cut.period(), DayOfWeek.MONDAY)) {
            sink.observation("visits").during(days).value(BigDecimal.valueOf(days.days()));
            sink.observation("spend").during(days).money(BigDecimal.TWO, "EUR");
        }
    }

    private Workspace filled() throws Exception {
        Workspace workspace = rig.open(directory);
        Rig.run(workspace, Rig.request(Rig.orders("1;2026-01-01;a@x.org;60", "2;2026-02-28;b@x.org;40"), "", "", "EUR"));
        Rig.run(workspace, Rig.file("web.txt", "january", "february"));
        calls.clear();
        return workspace;
    }

    @Test
    void aScorecardNeedsEightCalls() throws Exception {
        try (Workspace workspace = filled()) {
            Scorecard board = workspace.analysis().scorecard(FEBRUARY, Comparison.PREVIOUS);
            assertThat(board.cells()).extracting(c -> c.kpi().id() + " " + value(c.reading()) + " " + value(c.before().orElseThrow())).contains(
                    "visits 28 31", "spend 56 2", "orders 1 1", "revenue 40 60", "items_sold - -", "average 40 60");
            assertThat(calls).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
        }
    }

    @Test
    void manyMetricsNeedAsManyCallsAsOne() throws Exception {
        try (Workspace workspace = filled()) {
            List<Reading> readings = workspace.analysis().metric(new MetricQuery(METRICS, FEBRUARY, Grain.DAY, List.of(), Slice.ALL, false));
            assertThat(readings).hasSize(6 * 28).filteredOn(r -> r.period().contains(LocalDate.of(2026, 2, 28))).extracting(StoreCallsTest::value)
                    .containsExactly("1", "2", "1", "40", "-", "40");
            // one more than for a scorecard without targets: in which currency a day without orders has no revenue
            assertThat(calls).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static String value(Reading reading) {
        return reading.value().map(v -> v.value().stripTrailingZeros().toPlainString()).orElse("-");
    }
}
