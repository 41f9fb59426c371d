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
import org.raceline.core.model.Grain;

/** Who speaks where several sources could. */
class AuthorityTest {
    private static final Set<String> SALES = Set.of("gross_sales");

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private void analyticsStates(String sales) {
        facts.file("ga.csv", "web", "analytics").cut(Grain.TOTAL, JANUARY, true).row("gross_sales", JANUARY, sales, "EUR").row("refunds", JANUARY, "3", "EUR");
    }

    @Test
    void theShopBeatsAnalyticsAndIsNotAddedToIt() {
        analyticsStates("95");
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(DAY, "ann", "100", "EUR");
        Reading reading = desk.total("gross_sales", JANUARY);
        assertThat(note(reading)).isEqualTo("100 EUR");
        assertThat(reading.sources()).containsExactly("orders.csv");
    }

    @Test
    void analyticsSpeaksWhereTheShopCannot() {
        analyticsStates("95");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("95 EUR");
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of());
        assertThat(note(desk.total("refunds", JANUARY))).isEqualTo("3 EUR");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("0 XXX");
    }

    @Test
    void aShopThatCannotSplitIsNotReplacedByAToolThatCan() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.TOTAL, JANUARY, true, "channel").row("gross_sales", JANUARY, "95", "EUR", "channel=Email");
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(DAY, "ann", "100", "EUR");
        assertThat(note(desk.total("gross_sales", JANUARY, "channel=Email"))).isEqualTo("not-divisible");
    }

    @Test
    void oneQuestionHasOneAuthority() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, days(1, 10), true);
        for (int d = 1; d <= 10; d++) {
            facts.row("orders", day(d), "7", "");
        }
        facts.file("orders.csv", "shop", "shop").vouch("order", days(6, 10), SALES, true, Set.of()).order(DAY.plusDays(7), "ann", "100", "EUR");
        assertThat(note(desk.total("orders", days(1, 10)))).isEqualTo("1 count [partial]");
        assertThat(notes(desk.ask("orders", days(4, 8), Grain.DAY, List.of()))).containsExactly("no-data", "no-data", "0 count", "0 count", "1 count");
        assertThat(note(desk.total("orders", days(1, 5)))).isEqualTo("35 count");
    }

    @Test
    void twoShopsOfOneRankAdd() {
        facts.file("a.csv", "shop a", "shop").vouch("order", JANUARY, SALES, true, Set.of("channel")).order(DAY, "ann", "100", "EUR", "channel=Email");
        facts.file("b.csv", "shop b", "shop").vouch("order", days(11, 31), SALES, true, Set.of("channel")).order(DAY.plusDays(14), "bob", "11", "EUR", "channel=Direct");
        Reading reading = desk.total("gross_sales", JANUARY);
        assertThat(note(reading)).isEqualTo("111 EUR [partial]");
        assertThat(reading.sources()).containsExactly("a.csv", "b.csv");
        assertThat(note(desk.total("orders", days(11, 31)))).isEqualTo("1 count");
        assertThat(note(desk.total("orders", days(1, 10)))).isEqualTo("1 count");
        assertThat(slices(desk.ask("gross_sales", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Email: 100 EUR [partial]", "Direct: 11 EUR [partial]");
    }

    @Test
    void twoPropertiesAddVisitsButNotPeople() {
        facts.file("a.csv", "site a", "analytics").cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "50", "").row("visitors", JANUARY, "30", "");
        facts.file("b.csv", "site b", "analytics").cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "7", "").row("visitors", JANUARY, "6", "");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("57 count");
        Reading people = desk.total("visitors", JANUARY);
        assertThat(note(people)).isEqualTo("not-additive");
        assertThat(people.bounds()).hasValueSatisfying(b -> {
            assertThat(b.min().value()).isEqualByComparingTo("30");
            assertThat(b.max().value()).isEqualByComparingTo("36");
        });
    }

    @Test
    void aPropertyThatCannotAnswerIsNotSilentlyLeftOut() {
        facts.file("a.csv", "site a", "analytics").cut(Grain.DAY, days(1, 3), true).row("visits", day(1), "5", "").row("visits", day(2), "5", "").row("visits", day(3), "5", "");
        facts.file("b.csv", "site b", "analytics").cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "7", "");
        assertThat(note(desk.total("visits", days(1, 3)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("22 count [partial]");
    }

    @Test
    void twoShopsWithDifferentCurrenciesAreNotAdded() {
        facts.file("a.csv", "shop a", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(DAY, "ann", "100", "EUR");
        facts.file("b.csv", "shop b", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(DAY.plusDays(1), "bob", "11", "SEK");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("mixed-currency");
        assertThat(note(desk.total("gross_sales", day(1)))).isEqualTo("100 EUR");
        assertThat(note(desk.total("gross_sales", day(9)))).isEqualTo("mixed-currency");
        facts.file("a2.csv", "shop a", "shop").vouch("order", days(32, 60), SALES, true, Set.of());
        assertThat(note(desk.total("gross_sales", days(32, 60)))).as("only one of them speaks").isEqualTo("0 EUR");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("2 count");
    }
}
