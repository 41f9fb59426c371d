package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.DAY;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.notes;
import static org.raceline.engine.internal.analysis.Desk.slices;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Unit;

/** Ratios of sums, on the days that all operands have in common. */
class FormulasTest {
    private static final Set<String> SALES = Set.of("gross_sales");

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    @Test
    void aRateIsTheSumsRatioNotTheMeanOfDays() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, days(1, 2), true).row("visits", day(1), "10", "").row("engaged_visits", day(1), "10", "")
                .row("visits", day(2), "990", "").row("engaged_visits", day(2), "0", "");
        assertThat(note(desk.total("bounce_rate", days(1, 2)))).isEqualTo("0.99 ratio");
        assertThat(notes(desk.ask("bounce_rate", days(1, 2), Grain.DAY, List.of()))).containsExactly("0 ratio", "1 ratio");
    }

    @Test
    void aStockAtTheStartIsTheOneAtTheEndWithoutWhatCameInBetween() {
        desk.observed("net_new_followers", Unit.Kind.COUNT, Aggregation.SUM);
        desk.formula("follower_growth", Unit.Kind.RATIO, "net_new_followers / (followers - net_new_followers)");
        facts.file("stock.csv", "network", "analytics").cut(Grain.DAY, day(31), true, "network").row("followers", day(31), "700", "", "network=a")
                .row("followers", day(31), "400", "", "network=b");
        facts.file("net.csv", "network", "analytics").cut(Grain.TOTAL, JANUARY, true, "network").row("net_new_followers", JANUARY, "140", "", "network=a")
                .row("net_new_followers", JANUARY, "-40", "", "network=b");
        assertThat(note(desk.total("follower_growth", JANUARY))).isEqualTo("0.1 ratio");
        assertThat(note(desk.total("follower_growth", JANUARY, "network=a"))).isEqualTo("0.25 ratio");
        assertThat(note(desk.total("follower_growth", days(1, 15)))).isEqualTo("not-divisible");
    }

    @Test
    void moneyKeepsItsCurrencyAndFilesAndRemarksAreUnited() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, day(1), true, Set.of("sampled")).row("media_cost", day(1), "30", "EUR");
        facts.file("orders.csv", "shop", "shop").vouch("order", day(1), SALES, true, Set.of(), "refunds-not-stated").order(DAY, "ann", "75", "EUR").order(DAY, "bob", "75", "EUR");
        Reading reading = desk.total("cost_per_order", day(1));
        assertThat(note(reading)).isEqualTo("15 EUR [sampled, refunds-not-stated]");
        assertThat(reading.sources()).containsExactly("ga.csv", "orders.csv");
        assertThat(note(desk.total("return_on_cost", day(1)))).startsWith("4 ratio");
    }

    @Test
    void operandsOfDifferentDaysAreComparedOnTheDaysTheyShare() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, JANUARY, true);
        for (int d = 1; d <= 31; d++) {
            facts.row("visits", day(d), "10", "");
        }
        facts.file("orders.csv", "shop", "shop").vouch("order", days(22, 40), SALES, true, Set.of()).order(DAY.plusDays(21), "ann", "1", "EUR")
                .order(DAY.plusDays(35), "ann", "1", "EUR");
        assertThat(note(desk.total("conversion", JANUARY))).isEqualTo("0.01 ratio [partial]");
        assertThat(note(desk.total("conversion", days(1, 21)))).isEqualTo("no-data");
        assertThat(note(desk.total("margin_of_conversion", days(22, 31)))).isEqualTo("0.99 ratio");
    }

    @Test
    void sharedDaysInSeparateStretchesAddForSumsAndNotForPeople() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, days(1, 10), true);
        for (int d = 1; d <= 10; d++) {
            facts.row("visits", day(d), "10", "").row("engaged_visits", day(d), "5", "");
        }
        facts.file("a.csv", "shop", "shop").vouch("order", days(1, 3), SALES, true, Set.of()).order(DAY, "ann", "1", "EUR");
        facts.file("b.csv", "shop", "shop").vouch("order", days(8, 10), SALES, true, Set.of()).order(DAY.plusDays(8), "ann", "1", "EUR").order(DAY.plusDays(9), "ann", "1", "EUR");
        assertThat(note(desk.total("conversion", days(1, 10)))).isEqualTo("0.05 ratio [partial]");
        desk.formula("customers_per_visit", Unit.Kind.RATIO, "customers / visits");
        assertThat(note(desk.total("customers_per_visit", days(1, 10)))).isEqualTo("no-data");
        assertThat(note(desk.total("customers_per_visit", days(8, 10)))).startsWith("0.0333");
    }

    @Test
    void aStatedMonthCannotBeSharedWithHalfAMonthOfOrders() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "310", "");
        facts.file("orders.csv", "shop", "shop").vouch("order", days(16, 40), SALES, true, Set.of()).order(DAY.plusDays(21), "ann", "1", "EUR");
        assertThat(note(desk.total("conversion", JANUARY))).isEqualTo("not-divisible");
    }

    @Test
    void divisionByZeroIsUndefined() {
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(DAY, "", "5", "EUR");
        assertThat(note(desk.total("average_order_value", day(2)))).isEqualTo("undefined");
        assertThat(note(desk.total("repeat_rate", JANUARY))).isEqualTo("undefined");
        assertThat(note(desk.total("average_order_value", JANUARY))).isEqualTo("5 EUR");
    }

    @Test
    void theMissingOperandIsNamed() {
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of());
        Reading reading = desk.total("conversion", JANUARY);
        assertThat(note(reading)).isEqualTo("no-data");
        assertThat(reading.explanation()).contains("visits").doesNotContain("orders");
    }

    @Test
    void moneyOfDifferentCurrenciesIsNotCompared() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, day(1), true).row("media_cost", day(1), "30", "XXX");
        facts.file("orders.csv", "shop", "shop").vouch("order", day(1), SALES, true, Set.of()).order(DAY, "ann", "75", "EUR");
        assertThat(note(desk.total("return_on_cost", day(1)))).isEqualTo("mixed-currency");
        assertThat(note(desk.total("cost_per_order", day(1)))).isEqualTo("30 XXX");
    }

    @Test
    void slicesAreJoinedAndOnlyWhatIsCountedIsZeroWhenMissing() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.TOTAL, JANUARY, true, "channel").row("visits", JANUARY, "100", "", "channel=Email").row("visits", JANUARY, "50", "", "channel=Direct");
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of("channel")).order(DAY, "ann", "1", "EUR", "channel=Email")
                .order(DAY, "bob", "1", "EUR", "channel=Radio");
        assertThat(slices(desk.ask("conversion", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Email: 0.01 ratio", "Direct: 0 ratio", "Radio: no-data");
    }

    @Test
    void peopleThatCannotBeAddedMakeTheRateUnknown() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, days(1, 2), true).row("visits", day(1), "10", "").row("visitors", day(1), "8", "")
                .row("visits", day(2), "20", "").row("visitors", day(2), "9", "");
        desk.formula("visits_per_person", Unit.Kind.RATIO, "visits / visitors");
        assertThat(note(desk.total("visits_per_person", days(1, 2)))).isEqualTo("not-additive");
        assertThat(note(desk.total("visits_per_person", day(1)))).isEqualTo("1.25 ratio");
    }

    @Test
    void aFormulaThatLeadsBackToItselfOrToNothingIsRefused() {
        desk.formula("egg", Unit.Kind.RATIO, "1 - hen");
        desk.formula("hen", Unit.Kind.RATIO, "1 - egg");
        desk.formula("lost", Unit.Kind.RATIO, "visits / sessions");
        assertThat(note(desk.total("egg", JANUARY))).isEqualTo("unknown-metric");
        Reading lost = desk.total("lost", JANUARY);
        assertThat(note(lost)).isEqualTo("unknown-metric");
        assertThat(lost.explanation()).contains("sessions");
    }
}
