package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.DAY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;

/** The board and the funnel. */
class BoardTest {
    private static final Set<String> SALES = Set.of("gross_sales");
    private static final Period NOW = days(8, 14);

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    @BeforeEach
    void headlines() {
        desk.headline(Stage.CONVERT, KpiKind.VOLUME, "orders", Direction.UP);
        desk.headline(Stage.REACH, KpiKind.VOLUME, "visits", Direction.UP);
        desk.headline(Stage.REACH, KpiKind.QUALITY, "bounce_rate", Direction.DOWN);
        desk.headline(Stage.CONVERT, KpiKind.COST, "cost_per_order", Direction.DOWN);
    }

    private void web() {
        facts.file("web.csv", "web", "analytics").cut(Grain.DAY, days(1, 14), true);
        for (int d = 1; d <= 14; d++) {
            facts.row("visits", day(d), d <= 7 ? "100" : "120", "").row("engaged_visits", day(d), "60", "").row("media_cost", day(d), "10", "EUR");
        }
    }

    private void shop(Period vouched) {
        facts.file("orders.csv", "shop", "shop").vouch("order", vouched, SALES, true, Set.of());
        for (int d = 1; d <= 14; d += 2) {
            if (vouched.contains(DAY.plusDays(d - 1L))) {
                facts.order(DAY.plusDays(d - 1L), "p" + d % 3, "20", "EUR");
            }
        }
    }

    @Test
    void whatGrowsWithDaysIsNotHeldAgainstAPartOfAPeriod() {
        web();
        shop(days(5, 14));
        Scorecard board = desk.analysis.scorecard(NOW, Comparison.PREVIOUS);
        ScorecardCell orders = board.cell(Stage.CONVERT, KpiKind.VOLUME).orElseThrow();
        assertThat(note(orders.before().orElseThrow())).isEqualTo("2 count [partial]");
        assertThat(orders.change()).isEmpty();
        assertThat(orders.reading().flags()).containsExactly(Reading.COMPARISON_PARTIAL);
        assertThat(orders.beforeOf()).contains(days(5, 7));
        ScorecardCell cost = board.cell(Stage.CONVERT, KpiKind.COST).orElseThrow();
        assertThat(cost.before().orElseThrow().flags()).contains(Reading.PARTIAL);
        assertThat(cost.change()).as("a quotient of a part is a measure of the whole").isPresent();
        assertThat(cost.reading().flags()).isEmpty();
        assertThat(cost.beforeOf()).isEmpty();
    }

    @Test
    void aTargetOfSomeDaysInTheSameCurrencyIsNotOneInAnother() {
        web();
        shop(days(1, 14));
        facts.targets.add(new Target("cost_per_order", days(8, 10), Quantity.money("20", "EUR")));
        ScorecardCell cost = desk.analysis.scorecard(NOW, Comparison.NONE).cell(Stage.CONVERT, KpiKind.COST).orElseThrow();
        assertThat(cost.target()).isEmpty();
        assertThat(cost.reading().flags()).isEmpty();
    }

    @Test
    void cellsStandInTheOrderOfStageAndKindAndTellValueChangeAndStatus() {
        web();
        shop(days(1, 14));
        facts.targets.add(new Target("visits", NOW, Quantity.count(800)));
        facts.targets.add(new Target("visits", days(1, 14), Quantity.count(1)));
        facts.targets.add(new Target("cost_per_order", NOW, Quantity.money("20", "EUR")));
        Scorecard board = desk.analysis.scorecard(NOW, Comparison.PREVIOUS);
        assertThat(board.compared()).contains(days(1, 7));
        assertThat(board.cells()).extracting(c -> c.kpi().id()).containsExactly("visits", "bounce_rate", "orders", "cost_per_order");
        ScorecardCell visits = board.cell(Stage.REACH, KpiKind.VOLUME).orElseThrow();
        assertThat(note(visits.reading())).isEqualTo("840 count");
        assertThat(note(visits.before().orElseThrow())).isEqualTo("700 count");
        assertThat(visits.change()).contains(new Change(new BigDecimal("0.2"), Change.Verdict.GOOD));
        assertThat(visits.target()).contains(Quantity.count(800));
        assertThat(visits.status()).isEqualTo(Status.ON_TRACK);
        ScorecardCell cost = board.cell(Stage.CONVERT, KpiKind.COST).orElseThrow();
        assertThat(note(cost.reading())).startsWith("23.3").endsWith("EUR");
        assertThat(cost.change()).hasValueSatisfying(c -> assertThat(c.verdict()).isEqualTo(Change.Verdict.BAD));
        assertThat(cost.status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void aTargetInAnotherUnitIsNoTarget() {
        web();
        shop(days(1, 14));
        facts.targets.add(new Target("cost_per_order", NOW, Quantity.money("20", "USD")));
        ScorecardCell cost = desk.analysis.cell("cost_per_order", NOW, Comparison.NONE).orElseThrow();
        assertThat(cost.target()).isEmpty();
        assertThat(cost.status()).isEqualTo(Status.NONE);
        assertThat(cost.before()).isEmpty();
    }

    @Test
    void aFigureOfTheShopIsNotComparedWithOneOfAnotherTool() {
        facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, days(1, 7), true).row("orders", days(1, 7), "3", "");
        shop(NOW);
        ScorecardCell orders = desk.analysis.cell("orders", NOW, Comparison.PREVIOUS).orElseThrow();
        assertThat(note(orders.reading())).isEqualTo("3 count");
        assertThat(note(orders.before().orElseThrow())).isEqualTo("3 count");
        assertThat(orders.change()).isEmpty();
    }

    @Test
    void aPartIsComparedWithTheSamePartAndHasNoTargetOfTheWhole() {
        facts.file("web.csv", "web", "analytics").cut(Grain.DAY, days(1, 14), true, "channel");
        for (int d = 1; d <= 14; d++) {
            facts.row("visits", day(d), "100", "", "channel=Direct").row("visits", day(d), d <= 7 ? "10" : "15", "", "channel=Email");
        }
        facts.targets.add(new Target("visits", NOW, Quantity.count(800)));
        Slice email = Slice.of("channel", "Email");
        ScorecardCell visits = desk.analysis.cell("visits", NOW, Comparison.PREVIOUS, email).orElseThrow();
        assertThat(note(visits.reading())).isEqualTo("105 count");
        assertThat(note(visits.before().orElseThrow())).isEqualTo("70 count");
        assertThat(visits.change()).contains(new Change(new BigDecimal("0.5"), Change.Verdict.GOOD));
        assertThat(visits.target()).isEmpty();
        assertThat(visits.status()).isEqualTo(Status.NONE);
        assertThat(desk.analysis.scorecard(NOW, Comparison.PREVIOUS, email).cell(Stage.REACH, KpiKind.VOLUME)).contains(visits);
        assertThat(note(desk.analysis.funnel(NOW, email).steps().getFirst().reading())).isEqualTo("105 count");
        assertThat(note(desk.analysis.funnel(NOW).steps().getFirst().reading())).isEqualTo("805 count");
    }

    @Test
    void anUnknownKpiHasNoCellAndAnEmptyStoreHasNoValues() {
        assertThat(desk.analysis.cell("visitors", NOW, Comparison.YEAR)).isEmpty();
        assertThat(desk.analysis.scorecard(NOW, Comparison.YEAR).cells()).hasSize(4)
                .allSatisfy(c -> assertThat(note(c.reading())).isEqualTo("no-data"));
    }

    @Test
    void aBoardAsksTheStoreFewQuestions() {
        web();
        shop(days(1, 14));
        facts.questions = 0;
        desk.analysis.scorecard(NOW, Comparison.PREVIOUS);
        // targets, settings, imports; tables, vouches, figures and counts of all metrics together
        assertThat(facts.questions).isLessThanOrEqualTo(7);
        facts.questions = 0;
        desk.ask("bounce_rate", days(1, 14), Grain.DAY, List.of());
        assertThat(facts.questions).isLessThanOrEqualTo(4);
    }

    @Test
    void theFunnelTellsEachStepsShareOfTheOneBefore() {
        web();
        shop(days(1, 14));
        facts.file("crm.csv", "crm", "crm").vouch("lead", days(1, 14), Set.of(), false, Set.of());
        for (int d = 8; d <= 14; d++) {
            facts.touch("lead", DAY.plusDays(d - 1L), "", Map.of(), "", false);
        }
        Funnel funnel = desk.analysis.funnel(NOW);
        assertThat(funnel.steps()).extracting(Funnel.Step::metric).containsExactly("visits", "engaged_visits", "leads", "orders", "repeat_orders");
        assertThat(funnel.steps()).extracting(s -> note(s.reading())).containsExactly("840 count", "420 count", "7 count", "3 count", "3 count");
        assertThat(funnel.steps().getFirst().share()).isEmpty();
        assertThat(funnel.steps().get(1).share()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("0.5"));
        assertThat(funnel.steps().getLast().share()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("1"));
    }

    @Test
    void stepsOfDifferentDaysHaveNoShare() {
        web();
        shop(days(10, 14));
        Funnel funnel = desk.analysis.funnel(NOW);
        assertThat(funnel.steps()).extracting(s -> note(s.reading())).containsExactly("840 count", "420 count", "no-data", "2 count [partial]", "0 count [partial]");
        assertThat(funnel.steps().get(3).share()).isEmpty();
        assertThat(funnel.steps().get(4).share()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("0"));
    }

    @Test
    void theFunnelCountsVisitsAlsoWherePeopleAreStated() {
        web();
        facts.cut(Grain.TOTAL, NOW, true).row("visitors", NOW, "500", "");
        assertThat(desk.analysis.funnel(NOW).steps().getFirst().metric()).isEqualTo("visits");
    }
}
