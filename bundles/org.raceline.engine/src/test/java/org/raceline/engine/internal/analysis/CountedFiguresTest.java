package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.DAY;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.notes;
import static org.raceline.engine.internal.analysis.Desk.slices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** What an analyst sees of figures counted over orders and leads. */
class CountedFiguresTest {
    private static final Set<String> SALES = Set.of("gross_sales");
    private static final Period FEBRUARY = Period.parse("2025-02", DAY).orElseThrow();

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private static LocalDate on(int day) {
        return DAY.plusDays(day - 1L);
    }

    @Test
    void aMonthWithoutOrdersInsideTheExportIsZeroAndOutsideItIsUnknown() {
        facts.file("orders.csv", "shop", "shop").vouch("order", days(1, 90), SALES, true, Set.of()).order(on(3), "ann", "10", "EUR").order(on(70), "bob", "5", "EUR");
        assertThat(note(desk.total("orders", FEBRUARY))).isEqualTo("0 count");
        assertThat(note(desk.total("gross_sales", FEBRUARY))).isEqualTo("0 EUR");
        assertThat(note(desk.total("customers", FEBRUARY))).isEqualTo("0 count");
        assertThat(note(desk.total("average_order_value", FEBRUARY))).isEqualTo("undefined");
        assertThat(note(desk.total("typical_sale", FEBRUARY))).isEqualTo("undefined");
        assertThat(note(desk.total("orders", Period.parse("2024-12", DAY).orElseThrow()))).isEqualTo("no-data");
        assertThat(note(desk.total("orders", Period.parse("2025-Q1", DAY).orElseThrow()))).isEqualTo("2 count");
        assertThat(note(desk.total("orders", Period.parse("2025", DAY).orElseThrow()))).isEqualTo("2 count [partial]");
        assertThat(notes(desk.ask("orders", days(2, 4), Grain.DAY, List.of()))).containsExactly("0 count", "1 count", "0 count");
    }

    @Test
    void aShopThatNeverSoldAnythingHasZeroWithoutACurrency() {
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of());
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("0 XXX");
    }

    @Test
    void whatTheFileHasNoColumnForIsUnknownNotZero() {
        facts.file("reduced.csv", "shop", "shop").vouch("order", JANUARY, SALES, false, Set.of(), "refunds-not-stated").order(on(3), "", "10", "EUR");
        assertThat(note(desk.total("refunds", JANUARY))).isEqualTo("no-data");
        assertThat(note(desk.total("customers", JANUARY))).isEqualTo("no-data");
        assertThat(note(desk.total("repeat_rate", JANUARY))).isEqualTo("no-data");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("10 EUR [refunds-not-stated]");
    }

    @Test
    void aLaterFileOfGuestsOnlyLeavesTheCustomersKnown() {
        facts.file("all.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "10", "EUR");
        facts.file("repaired.csv", "shop", "shop").vouch("order", days(15, 15), SALES, false, Set.of()).order(on(15), "", "5", "EUR");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("2 count");
        assertThat(note(desk.total("customers", JANUARY))).isEqualTo("1 count");
        assertThat(note(desk.total("repeat_rate", JANUARY))).isEqualTo("0 ratio");

        facts.replacing(1);
        assertThat(note(desk.total("customers", days(15, 15)))).isEqualTo("no-data");
    }

    @Test
    void aRemarkOnAQuantityGoesToWhatIsMadeOfItOnly() {
        facts.file("reduced.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of(), "gross_sales:estimated", "sampled").order(on(3), "ann", "10", "EUR");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("10 EUR [estimated, sampled]");
        assertThat(note(desk.total("average_order_value", JANUARY))).isEqualTo("10 EUR [estimated, sampled]");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("1 count [sampled]");
        assertThat(note(desk.total("customers", JANUARY))).isEqualTo("1 count [sampled]");
    }

    @Test
    void aLaterExportWithFewerColumnsTakesTheColumnsAway() {
        facts.file("full.csv", "shop", "shop").vouch("order", days(1, 20), Set.of("gross_sales", "refunds"), true, Set.of())
                .touch("order", on(2), "ann", Map.of("gross_sales", "10", "refunds", "4"), "EUR", false);
        facts.file("reduced.csv", "shop", "shop").vouch("order", days(11, 31), SALES, false, Set.of()).order(on(15), "", "5", "EUR");
        assertThat(note(desk.total("refunds", days(1, 10)))).isEqualTo("4 EUR");
        assertThat(note(desk.total("refunds", JANUARY))).isEqualTo("4 EUR [partial]");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("15 EUR");
        assertThat(note(desk.total("customers", days(11, 20)))).isEqualTo("no-data");
    }

    @Test
    void cancelledOrdersAreLeftOutUnlessAskedFor() {
        facts.file("orders.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "10", "EUR")
                .touch("order", on(4), "bob", Map.of("gross_sales", "90"), "EUR", true);
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("10 EUR");
        List<Reading> all = desk.analysis.metric(new MetricQuery(List.of("orders", "gross_sales"), JANUARY, Grain.TOTAL, List.of(), Slice.ALL, true));
        assertThat(notes(all)).containsExactly("2 count", "100 EUR");
    }

    @Test
    void customersAreCountedOnceOverDaysMonthsAndShops() {
        facts.file("a.csv", "shop a", "shop").vouch("order", days(1, 59), SALES, true, Set.of()).order(on(3), "ann", "1", "EUR").order(on(40), "ann", "1", "EUR");
        facts.file("b.csv", "shop b", "shop").vouch("order", days(1, 59), SALES, true, Set.of()).order(on(5), "ann", "1", "EUR").order(on(41), "bob", "1", "EUR")
                .order(on(42), "", "1", "EUR");
        Period both = days(1, 59);
        assertThat(note(desk.total("customers", both))).isEqualTo("2 count");
        assertThat(notes(desk.ask("customers", both, Grain.MONTH, List.of()))).containsExactly("1 count", "2 count");
        assertThat(note(desk.total("repeat_customers", both))).isEqualTo("1 count");
        assertThat(note(desk.total("new_customers", FEBRUARY))).isEqualTo("1 count");
        assertThat(note(desk.total("repeat_orders", FEBRUARY))).isEqualTo("1 count");
        assertThat(desk.total("customers", both).sources()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void aFirstOrderInAClosedShopIsStillTheFirst() {
        facts.file("old.csv", "old shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "1", "EUR");
        facts.file("new.csv", "new shop", "shop").vouch("order", FEBRUARY, SALES, true, Set.of()).order(on(40), "ann", "1", "EUR");
        assertThat(note(desk.total("new_customers", FEBRUARY))).isEqualTo("0 count");
        assertThat(note(desk.total("repeat_orders", FEBRUARY))).isEqualTo("1 count");
    }

    @Test
    void customersAcrossAHoleInTheExportsAreCountedOnce() {
        facts.file("a.csv", "shop", "shop").vouch("order", days(1, 10), SALES, true, Set.of()).order(on(3), "ann", "1", "EUR").order(on(4), "bob", "1", "EUR");
        facts.file("b.csv", "shop", "shop").vouch("order", days(21, 31), SALES, true, Set.of()).order(on(25), "ann", "1", "EUR");
        assertThat(note(desk.total("customers", JANUARY))).isEqualTo("2 count [partial]");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("3 count [partial]");
    }

    @Test
    void ordersOutsideOfWhatAFileVouchesForDoNotSlipIn() {
        facts.file("a.csv", "shop", "shop").vouch("order", days(1, 10), SALES, true, Set.of()).order(on(3), "ann", "1", "EUR").order(on(15), "eve", "1", "EUR");
        facts.file("b.csv", "shop", "shop").vouch("order", days(21, 31), SALES, true, Set.of()).order(on(25), "ann", "1", "EUR");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("2 count [partial]");
        assertThat(note(desk.total("customers", JANUARY))).isEqualTo("not-additive");
    }

    @Test
    void aSplitNeedsTheDimensionInEveryFile() {
        facts.file("a.csv", "shop", "shop").vouch("order", days(1, 31), SALES, true, Set.of("channel")).order(on(3), "ann", "1", "EUR", "channel=Email")
                .order(on(4), "bob", "6", "EUR", "channel=Direct").order(on(5), "bob", "2", "EUR");
        assertThat(slices(desk.ask("gross_sales", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Direct: 6 EUR", ": 2 EUR", "Email: 1 EUR");
        assertThat(slices(desk.ask("orders", days(3, 4), Grain.DAY, List.of("channel")))).containsExactly("Direct: 0 count", "Email: 1 count", "Direct: 1 count", "Email: 0 count");
        assertThat(note(desk.total("orders", JANUARY, "channel=Email"))).isEqualTo("1 count");
        assertThat(note(desk.total("gross_sales", JANUARY, "channel=Radio"))).isEqualTo("0 EUR");
        facts.file("b.csv", "shop b", "shop").vouch("order", days(1, 31), SALES, true, Set.of());
        assertThat(note(desk.total("orders", JANUARY, "channel=Email"))).isEqualTo("not-divisible");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("3 count");
    }

    @Test
    void ordersInTwoCurrenciesAreCountedButTheirMoneyIsNotAdded() {
        facts.file("a.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "1", "EUR").order(on(4), "bob", "6", "USD");
        assertThat(note(desk.total("orders", JANUARY))).isEqualTo("2 count");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("mixed-currency");
        assertThat(note(desk.total("average_order_value", JANUARY))).isEqualTo("mixed-currency");
        assertThat(note(desk.total("gross_sales", day(3)))).isEqualTo("1 EUR");
    }
}
