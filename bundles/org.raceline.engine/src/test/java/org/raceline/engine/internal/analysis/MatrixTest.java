package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** Channels by stages. */
class MatrixTest {
    private static final Period NOW = days(8, 14);

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private Matrix matrix(String... metrics) {
        return desk.analysis.matrix(new MatrixQuery("channel", List.of(metrics), NOW, Comparison.PREVIOUS, Slice.ALL));
    }

    private void web() {
        facts.file("total.csv", "web", "analytics").cut(Grain.TOTAL, NOW, true).row("visits", NOW, "100", "").row("visitors", NOW, "70", "").row("engaged_visits", NOW, "50", "");
        facts.cut(Grain.TOTAL, NOW, true, "channel").row("visits", NOW, "60", "", "channel=Email").row("visits", NOW, "30", "", "channel=Direct").row("visits", NOW, "5", "", "channel=")
                .row("visitors", NOW, "50", "", "channel=Email").row("visitors", NOW, "30", "", "channel=Direct");
        facts.cut(Grain.TOTAL, days(1, 7), true, "channel").row("visits", days(1, 7), "40", "", "channel=Email");
    }

    @Test
    void rowsStandByTheFirstColumnAndSharesAndTotalsOnlyWhereTheyAreTrue() {
        web();
        Matrix matrix = matrix("visits", "visitors");
        assertThat(matrix.rows()).extracting(r -> r.slice().values().get("channel")).containsExactly("Email", "Direct", "");
        assertThat(matrix.rows().getFirst().cells()).extracting(c -> note(c.reading())).containsExactly("60 count", "50 count");
        assertThat(matrix.rows().getFirst().cells().getFirst().change()).contains(new Change(new BigDecimal("0.5"), Change.Verdict.NEUTRAL));
        assertThat(matrix.rows()).extracting(r -> r.cells().getFirst().share().map(BigDecimal::toPlainString).orElse("")).as("of 100, not of 95").containsExactly("0.6", "0.3", "0.05");
        assertThat(matrix.rows()).extracting(r -> r.cells().getLast().share()).as("people are not added").containsOnly(Optional.empty());
        assertThat(matrix.columns()).extracting(c -> note(c.total().reading())).containsExactly("100 count", "70 count");
        assertThat(matrix.columns().getFirst().untold()).contains(Quantity.count(5));
        assertThat(matrix.columns().getLast().untold()).isEmpty();
        assertThat(note(matrix.rows().getLast().cells().getLast().reading())).isEqualTo("no-data");
    }

    @Test
    void withoutMetricsEachStageHasOneThatIsToldByTheDimension() {
        web();
        desk.headline(Stage.REACH, KpiKind.VOLUME, "visitors", Direction.UP);
        desk.headline(Stage.ACT, KpiKind.VOLUME, "engaged_visits", Direction.UP);
        desk.kpis.put("visits", new Kpi("", Stage.ACT, KpiKind.VOLUME, desk.metrics.get("visits"), Direction.UP, false));
        desk.headline(Stage.CONVERT, KpiKind.VOLUME, "orders", Direction.UP);
        Matrix matrix = matrix();
        assertThat(matrix.columns()).extracting(Matrix.Column::metric).containsExactly("visitors", "visits", "orders");
        assertThat(matrix.columns().getLast().undivided().map(Desk::note)).contains("no-data");
    }

    @Test
    void anUnknownMetricIsAColumnThatSaysSo() {
        web();
        Matrix matrix = matrix("visits", "nix");
        assertThat(note(matrix.columns().getLast().total().reading())).isEqualTo("unknown-metric");
        assertThat(matrix.rows()).hasSize(3);
    }

    @Test
    void aMatrixAsksTheStoreFewQuestions() {
        web();
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 14), Set.of("gross_sales"), true, Set.of("channel"));
        facts.order(Desk.DAY.plusDays(9), "p", "20", "EUR", "channel=Email");
        facts.questions = 0;
        matrix("visits", "orders", "gross_sales", "engaged_visits", "average_order_value", "bounce_rate");
        // as a board without targets, and what it is by channel: figures, counts, and the currency of channels without orders
        assertThat(facts.questions).isLessThanOrEqualTo(10);
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellIsTheFigureThatTheMetricHasThere(int seed) {
        Random random = new Random(seed);
        facts.file("web.csv", "web", "analytics").cut(Grain.DAY, days(1, 12 + random.nextInt(3)), random.nextBoolean(), "channel");
        for (int d = 1; d <= 12; d++) {
            for (String channel : List.of("Email", "Direct", "")) {
                if (random.nextInt(4) > 0) {
                    facts.row("visits", day(d), String.valueOf(random.nextInt(20)), "", "channel=" + channel).row("visitors", day(d), "1", "", "channel=" + channel);
                }
            }
        }
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 14), Set.of("gross_sales"), true, random.nextInt(4) > 0 ? Set.of("channel") : Set.of());
        for (int i = 0; i < 20; i++) {
            facts.order(Desk.DAY.plusDays(random.nextInt(14)), "p" + random.nextInt(9), String.valueOf(random.nextInt(90)), "EUR", "channel=" + List.of("Email", "Display", "").get(random.nextInt(3)));
        }
        List<String> metrics = List.of("visits", "orders", "gross_sales", "customers", "conversion", "visitors", "average_order_value");
        Matrix matrix = matrix(metrics.toArray(String[]::new));
        for (int i = 0; i < metrics.size(); i++) {
            int column = i;
            for (Reading reading : desk.ask(metrics.get(i), NOW, Grain.TOTAL, List.of("channel"))) {
                if (!reading.slice().isAll()) {
                    assertThat(matrix.rows()).as("seed %d: %s", seed, reading).anySatisfy(row -> assertThat(row.cells().get(column).reading()).isEqualTo(reading));
                }
            }
            assertThat(matrix.columns().get(i).total().reading()).as("seed %d", seed).isEqualTo(desk.total(metrics.get(i), NOW));
            BigDecimal shares = matrix.rows().stream().flatMap(r -> r.cells().get(column).share().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shares).as("seed %d: %s", seed, metrics.get(i)).isLessThan(new BigDecimal("1.0000001"));
        }
    }
}
