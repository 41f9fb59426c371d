package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Decomposition.Part;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/** What changed, and why. */
class ChangesTest {
    private static final Period NOW = days(8, 14);
    private static final Period BEFORE = days(1, 7);

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private Decomposition changes(String metric) {
        return desk.analysis.changes(new ChangeQuery(metric, List.of("channel"), NOW, Comparison.PREVIOUS, Slice.ALL));
    }

    private static String plain(Quantity quantity) {
        return quantity.value().stripTrailingZeros().toPlainString();
    }

    private static String note(Part part) {
        return part.slice().map(s -> s.values().get("channel")).orElse("rest") + ": " + part.before().map(ChangesTest::plain).orElse("?") + " to "
                + part.now().map(ChangesTest::plain).orElse("?") + ", " + plain(part.contribution());
    }

    private void web(Period period, String email, String engagedByEmail, String direct, String engagedDirect) {
        facts.cut(Grain.TOTAL, period, true, "channel").row("visits", period, email, "", "channel=Email").row("engaged_visits", period, engagedByEmail, "", "channel=Email")
                .row("visits", period, direct, "", "channel=Direct").row("engaged_visits", period, engagedDirect, "", "channel=Direct");
    }

    @Test
    void whatAddsIsToldByTheDifferenceOfEachPartAndTheRestIsVisible() {
        facts.file("web.csv", "web", "analytics");
        web(BEFORE, "100", "50", "100", "90");
        web(NOW, "300", "270", "100", "80");
        facts.cut(Grain.TOTAL, BEFORE, true).row("visits", BEFORE, "200", "");
        facts.cut(Grain.TOTAL, NOW, true).row("visits", NOW, "420", "");
        Decomposition changes = changes("visits");
        assertThat(changes.parts()).extracting(ChangesTest::note).containsExactly("Email: 100 to 300, 200", "Direct: 100 to 100, 0", "rest: 0 to 20, 20");
        assertThat(changes.difference()).contains(Quantity.count(220));
        assertThat(changes.reason()).contains(Reason.NOT_DIVISIBLE);
        assertThat(changes.operands()).isEmpty();
    }

    @Test
    void aRateIsToldByMixRateAndOperands() {
        facts.file("web.csv", "web", "analytics");
        web(BEFORE, "100", "50", "100", "90");
        web(NOW, "100", "40", "300", "270");
        Decomposition changes = changes("bounce_rate");
        assertThat(changes.parts()).extracting(ChangesTest::note).containsExactly("Direct: 0.1 to 0.1, -0.040625", "Email: 0.5 to 0.6, -0.034375");
        assertThat(changes.parts().getLast().mix().map(ChangesTest::plain)).contains("-0.071875");
        assertThat(changes.parts().getLast().rate().map(ChangesTest::plain)).contains("0.0375");
        assertThat(changes.operands()).extracting(o -> o.metric() + " " + plain(o.contribution())).containsExactly("engaged_visits -0.6375", "visits 0.5625");
        assertThat(changes.foremost().flatMap(Part::slice)).contains(Slice.of("channel", "Direct"));
        assertThat(changes.reason()).isEmpty();
    }

    @Test
    void whatNoSourceTellsByChannelIsOneRestAndItsOperandsAreToldAllTheSame() {
        facts.file("web.csv", "web", "analytics");
        web(BEFORE, "100", "50", "100", "90");
        web(NOW, "300", "270", "100", "80");
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 14), Set.of("gross_sales"), true, Set.of());
        facts.order(Desk.DAY, "p", "20", "EUR").order(Desk.DAY.plusDays(9), "p", "20", "EUR").order(Desk.DAY.plusDays(9), "q", "20", "EUR");
        Decomposition changes = changes("conversion");
        assertThat(changes.parts()).extracting(ChangesTest::note).containsExactly("rest: 0.005 to 0.005, 0");
        assertThat(changes.reason()).contains(Reason.NOT_DIVISIBLE);
        assertThat(changes.operands()).extracting(o -> o.metric() + " " + plain(o.contribution())).containsExactly("orders 0.00375", "visits -0.00375");
        assertThat(changes.foremost()).as("nothing changed").isEmpty();
    }

    @Test
    void distinctPeopleHaveNoParts() {
        facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, BEFORE, true).row("visitors", BEFORE, "10", "").cut(Grain.TOTAL, NOW, true).row("visitors", NOW, "12", "");
        Decomposition changes = changes("visitors");
        assertThat(changes.difference()).contains(Quantity.count(2));
        assertThat(changes.parts()).isEmpty();
        assertThat(changes.reason()).contains(Reason.NOT_ADDITIVE);
        assertThat(changes.explanation()).contains("\"visitors\" of the parts does not add up");
    }

    @Test
    void withoutAValueThereIsNoDifference() {
        facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, NOW, true).row("visits", NOW, "10", "");
        assertThat(changes("visits").difference()).isEmpty();
        assertThat(changes("visits").reason()).contains(Reason.NO_DATA);
        assertThat(changes("nix").reason()).contains(Reason.UNKNOWN_METRIC);
    }

    @Test
    void figuresOfTwoToolsAreNotHeldAgainstEachOther() {
        facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, BEFORE, true).row("orders", BEFORE, "3", "");
        facts.file("orders.csv", "shop", "shop").vouch("order", NOW, Set.of("gross_sales"), true, Set.of());
        assertThat(changes("orders").difference()).isEmpty();
        assertThat(changes("orders").reason()).contains(Reason.NOT_COMPARABLE);
    }

    @Test
    void changesAskTheStoreFewQuestions() {
        facts.file("web.csv", "web", "analytics");
        web(BEFORE, "100", "50", "100", "90");
        web(NOW, "300", "270", "100", "80");
        facts.questions = 0;
        changes("bounce_rate");
        assertThat(facts.questions).isLessThanOrEqualTo(5);
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheFactsAreThePartsAreTheWhole(int seed) {
        Random random = new Random(seed);
        facts.file("web.csv", "web", "analytics").cut(Grain.DAY, days(1, 14), random.nextInt(4) > 0, "channel");
        for (int d = 1; d <= 14; d++) {
            for (String channel : List.of("Email", "Direct", "Display", "")) {
                if (random.nextInt(3) > 0) {
                    facts.row("visits", day(d), String.valueOf(random.nextInt(20)), "", "channel=" + channel).row("engaged_visits", day(d), String.valueOf(random.nextInt(9)), "", "channel=" + channel);
                }
                if (random.nextInt(3) == 0) {
                    facts.row("media_cost", day(d), random.nextInt(90) + "." + random.nextInt(99), "EUR", "channel=" + channel);
                }
            }
        }
        if (random.nextBoolean()) {
            facts.cut(Grain.DAY, days(1, 14), true);
            for (int d = 1; d <= 14; d++) {
                facts.row("visits", day(d), String.valueOf(40 + random.nextInt(40)), "");
            }
        }
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 14), Set.of("gross_sales"), true, random.nextInt(4) > 0 ? Set.of("channel") : Set.of());
        for (int i = 0; i < 20; i++) {
            facts.order(Desk.DAY.plusDays(random.nextInt(14)), "p" + random.nextInt(9), random.nextInt(90) + ".01", "EUR", "channel=" + List.of("Email", "Display", "").get(random.nextInt(3)));
        }
        for (String metric : List.of("visits", "orders", "gross_sales", "conversion", "bounce_rate", "cost_per_order", "return_on_cost", "average_order_value", "new_customers", "margin_of_conversion")) {
            Decomposition changes = changes(metric);
            changes.difference().ifPresent(difference -> {
                BigDecimal parts = changes.parts().stream().map(p -> p.contribution().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).as("seed %d: %s", seed, changes).isEqualByComparingTo(difference.value());
                BigDecimal operands = changes.operands().stream().map(o -> o.contribution().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(changes.operands().isEmpty() ? difference.value() : operands).as("seed %d: %s", seed, changes).isEqualByComparingTo(difference.value());
                BigDecimal exact = changes.now().value().orElseThrow().value().subtract(changes.before().value().orElseThrow().value());
                assertThat(difference.value().subtract(exact).abs()).isLessThan(new BigDecimal("0.000000000001"));
                assertThat(changes.parts()).filteredOn(p -> p.slice().isPresent() && p.now().isPresent()).as("seed %d", seed).allSatisfy(p -> assertThat(
                        desk.total(metric, NOW, "channel=" + p.slice().orElseThrow().values().get("channel")).value().map(v -> v.value().setScale(9, RoundingMode.HALF_EVEN)))
                        .isEqualTo(p.now().map(v -> v.value().setScale(9, RoundingMode.HALF_EVEN))));
            });
        }
    }
}
