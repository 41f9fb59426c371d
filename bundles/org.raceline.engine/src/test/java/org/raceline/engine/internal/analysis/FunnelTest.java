package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.days;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Leak;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/** The funnel against another period and by channel, and where most is lost. */
class FunnelTest {
    private static final Period NOW = days(8, 14);
    private static final Period BEFORE = days(1, 7);

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    @BeforeEach
    void visits() {
        desk.counted("net_revenue", Unit.Kind.MONEY, Metric.Count.SUM, "net_revenue", 0);
        facts.file("web.csv", "web", "analytics");
        web(BEFORE, "100", "60", "100", "40");
        web(NOW, "300", "150", "100", "50");
    }

    private void web(Period period, String email, String engagedEmail, String direct, String engagedDirect) {
        facts.cut(Grain.TOTAL, period, true, "channel").row("visits", period, email, "", "channel=Email").row("engaged_visits", period, engagedEmail, "", "channel=Email")
                .row("visits", period, direct, "", "channel=Direct").row("engaged_visits", period, engagedDirect, "", "channel=Direct");
    }

    private void shop(int orders) {
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 14), Set.of("net_revenue"), true, Set.of());
        for (int i = 0; i < orders; i++) {
            facts.touch("order", Desk.DAY.plusDays(7 + i % 7), "p" + i, Map.of("net_revenue", "30"), "EUR", false);
        }
    }

    private Funnel funnel(Comparison comparison, String... by) {
        return desk.analysis.funnel(new FunnelQuery(NOW, comparison, List.of(by).stream().findFirst(), Slice.ALL));
    }

    private static String note(Leak leak) {
        return leak.slice().values().getOrDefault("channel", "") + " " + leak.step().metric() + " " + leak.against().id() + " " + plain(leak.expected()) + ": " + plain(leak.lost())
                + leak.value().map(v -> " worth " + plain(v.value()) + " " + v.unit().symbol()).orElse("");
    }

    private static String plain(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Test
    void aLeakIsWhatWouldGetThereAtAnotherRateAndWorthWhatTheWholeEarnsByIt() {
        shop(20);
        Funnel funnel = funnel(Comparison.PREVIOUS, "channel");
        assertThat(funnel.parts()).extracting(p -> p.slice().values().get("channel")).containsExactly("Email", "Direct");
        assertThat(funnel.parts().getFirst().steps().get(1).shareBefore()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("0.6"));
        // 0.6 of 300 instead of 150; 600 EUR of 200 engaged visits
        assertThat(funnel.leaks()).extracting(FunnelTest::note).containsExactly("Email engaged_visits before 0.6: 30 worth 90 EUR");
        assertThat(funnel.steps().get(1).change()).isPresent();
        assertThat(funnel.steps().get(3).share()).as("no leads").isEmpty();
    }

    @Test
    void aChannelIsHeldAgainstTheWholeAndWithoutRevenueNothingIsWorthAnything() {
        web(NOW, "300", "120", "100", "80");
        assertThat(funnel(Comparison.NONE, "channel").leaks()).extracting(FunnelTest::note).containsExactly("Email engaged_visits whole 0.5: 30");
    }

    @Test
    void withoutPartsTheWholeIsHeldAgainstItself() {
        web(BEFORE, "100", "90", "100", "90");
        shop(20);
        assertThat(funnel(Comparison.PREVIOUS).leaks()).extracting(FunnelTest::note).containsExactly(" engaged_visits before 0.9: 160 worth 480 EUR");
        assertThat(funnel(Comparison.NONE).leaks()).isEmpty();
        assertThat(funnel(Comparison.NONE)).isEqualTo(desk.analysis.funnel(NOW));
    }

    @Test
    void whereMoreOrdersThanVisitsAreThereAVisitIsNotToldItsWorth() {
        shop(201);
        assertThat(funnel(Comparison.PREVIOUS, "channel").leaks()).extracting(FunnelTest::note).containsExactly("Email engaged_visits before 0.6: 30");
    }

    @Test
    void whereMoreGetThereThanTookTheStepBeforeNothingLeaks() {
        shop(20);
        facts.file("crm.csv", "crm", "crm").vouch("lead", days(1, 14), Set.of(), false, Set.of("channel")).touch("lead", Desk.DAY.plusDays(9), "", Map.of(), "", false, "channel=Email")
                .touch("lead", Desk.DAY, "", Map.of(), "", false, "channel=Email");
        assertThat(funnel(Comparison.PREVIOUS).steps().get(3).share()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("20"));
        assertThat(funnel(Comparison.PREVIOUS).leaks()).extracting(l -> l.step().metric()).doesNotContain("orders");
    }

    @Test
    void otherToolsBeforeAreNoComparison() {
        facts.file("orders.csv", "shop", "shop").vouch("order", NOW, Set.of("net_revenue"), true, Set.of());
        facts.file("old.csv", "web", "analytics").cut(Grain.TOTAL, BEFORE, true).row("orders", BEFORE, "3", "").row("repeat_orders", BEFORE, "3", "");
        Funnel.Step repeat = funnel(Comparison.PREVIOUS).steps().getLast();
        assertThat(repeat.before().flatMap(b -> b.value())).isPresent();
        assertThat(repeat.shareBefore()).isEmpty();
        assertThat(repeat.change()).isEmpty();
    }

    @Test
    void aFunnelAsksTheStoreFewQuestions() {
        shop(3);
        facts.questions = 0;
        funnel(Comparison.PREVIOUS, "channel");
        assertThat(facts.questions).isLessThanOrEqualTo(10);
    }
}
