package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;
import org.raceline.testkit.RecordingSink.Vouched;

class ShopifyOrdersTest {

    @Test
    void anOrderIsItsFirstRowAndTheLineItemsBelow() throws Exception {
        Touchpoint order = order(read("orders.csv"), "#1003");

        assertThat(at(order)).isEqualTo("2025-10-26T23:59:59+01:00");
        assertThat(order.person()).contains(Person.email("customer7@example.com"));
        assertThat(order.slice()).isEqualTo(Slice.of("country", "DE"));
        assertThat(order.exclusions()).isEmpty();
        assertThat(quantities(order)).containsOnly(entry("units", "6 count"), entry("gross_sales", "99.90 EUR"), entry("subtotal", "95.00 EUR"),
                entry("shipping", "4.90 EUR"), entry("tax", "15.95 EUR"), entry("discounts", "5.00 EUR"), entry("refunds", "0.00 EUR"),
                entry("net_revenue", "99.90 EUR"));
    }

    @Test
    void theFileVouchesForItsDaysAndWhatItStates() throws Exception {
        assertThat(read("orders.csv").vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2025, 10, 25), LocalDate.of(2025, 10, 26)),
                Set.of("units", "gross_sales", "subtotal", "shipping", "tax", "discounts", "refunds", "net_revenue"), true, Set.of("country"), Set.of()));
        assertThat(read("orders-reduced.csv").vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 11, 25)),
                Set.of("gross_sales", "subtotal", "shipping", "tax", "net_revenue"), false, Set.of("country"), Set.of("net_revenue:refunds-not-stated")));
    }

    @Test
    void theSourceTellsWhereAnOrderWasPlaced() throws Exception {
        String heading = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Source\n";
        String rows = """
                #1,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,web
                #2,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,pos
                #2,,,,2025-10-25 12:00:00 +0200,2,
                #3,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,shopify_draft_order
                #4,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,3890849
                #5,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,iphone
                #6,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,android
                #7,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,POS
                """;
        RecordingSink sink = read(BytesInput.of("orders.csv", heading + rows));
        assertThat(sink.touchpoints).extracting(order -> order.slice().values().get("sales_channel")).containsExactly("online", "offline", "online", "online", "online", "online", "offline");
        assertThat(sink.vouches).extracting(Vouched::dimensions).containsExactly(Set.of("sales_channel"));

        RecordingSink partly = read(BytesInput.of("orders.csv", heading + rows + "#8,paid,EUR,10.00,2025-10-25 12:00:00 +0200,1,\n"));
        assertThat(partly.vouches).extracting(Vouched::dimensions).containsExactly(Set.of());
    }

    @Test
    void anOrderThatStandsThereTwiceIsLoadedOnce() throws Exception {
        RecordingSink sink = read("orders.csv");

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("#1003", "#1002", "#1001", "#1000", "#999");
        assertThat(sink.stretches).last().isEqualTo(new Stretch("skip: repeated order", 13, 13));
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsLineItems() throws Exception {
        RecordingSink sink = read("orders-damaged.csv");

        assertThat(sink.stretches).filteredOn(stretch -> stretch.fate().equals("rejected")).containsExactlyInAnyOrder(new Stretch("rejected", 2, 2),
                new Stretch("rejected", 4, 4), new Stretch("rejected", 5, 6), new Stretch("rejected", 7, 7), new Stretch("rejected", 8, 8), new Stretch("rejected", 10, 10));
        assertThat(sink.rejects).extracting(Issue::line, Issue::what).containsExactlyInAnyOrder(
                tuple(2L, "This row is a further line item, but its order is not directly above it or could not be read."),
                tuple(4L, "An order of this name stands further up in the file with other content."),
                tuple(5L, "The cell under \"Created at\" is not a date as this kind of file writes it."),
                tuple(7L, "The cell under \"Total\" is empty, but the record needs it."),
                tuple(8L, "The row has only 5 cells, but the heading has 18."),
                tuple(10L, "The cell under \"Lineitem quantity\" is not a number as this kind of file writes it."));
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("#1001", "#995");
        assertThat(quantities(order(sink, "#995"))).contains(entry("units", "5 count"));
    }

    @Test
    void issuesSayWhatToDoAndNothingOfPeople() throws Exception {
        List<Issue> issues = read("orders-damaged.csv").rejects;

        assertThat(issues).extracting(Issue::remedy).doesNotContain("");
        assertThat(issues.toString()).doesNotContainIgnoringCase("customer").doesNotContain("yesterday");
    }

    @Test
    void cancelledVoidedAndTestOrdersAreKeptAndMarked() throws Exception {
        RecordingSink sink = read("orders.csv");

        assertThat(order(sink, "#1002").exclusions()).containsExactlyInAnyOrder("cancelled", "voided");
        assertThat(order(sink, "#1001").exclusions()).containsExactly("voided");
        assertThat(order(sink, "#1000").exclusions()).containsExactly("test");
    }

    @Test
    void oneAddressInTwoSpellingsIsOnePersonAndAGuestIsNobody() throws Exception {
        RecordingSink sink = read("orders.csv");

        assertThat(order(sink, "#1001").person()).isEqualTo(order(sink, "#1003").person());
        assertThat(order(sink, "#999").person()).isEmpty();
    }

    @Test
    void refundsLowerTheNetAndABlankAmountIsUnknown() throws Exception {
        RecordingSink sink = read("orders.csv");

        assertThat(quantities(order(sink, "#999"))).contains(entry("gross_sales", "24.90 EUR"), entry("refunds", "5.00 EUR"), entry("net_revenue", "19.90 EUR"));
        assertThat(quantities(order(sink, "#1001"))).doesNotContainKey("discounts");
    }

    @Test
    void theSameHourComesTwiceWhenSummerTimeEnds() throws Exception {
        RecordingSink sink = read("orders.csv");

        assertThat(at(order(sink, "#1002"))).isEqualTo("2025-10-26T02:30+02:00");
        assertThat(at(order(sink, "#999"))).isEqualTo("2025-10-26T02:30+01:00");
    }

    @Test
    void moneySaysItsOwnCurrencyOrTheUserDoes() throws Exception {
        RecordingSink sink = read(BytesInput.of("money.csv", """
                Name,Created at,Total,Currency,Subtotal
                #1,2026-01-01,12.00 SEK,,
                #2,2026-01-01,"$1,012.00",,
                #3,2026-01-01,5,Euro,
                #4,2026-01-01,5 SEK,,4 NOK
                """));

        assertThat(quantities(order(sink, "#1"))).contains(entry("gross_sales", "12.00 SEK"));
        assertThat(quantities(order(sink, "#2"))).contains(entry("gross_sales", "1012.00 CHF"));
        assertThat(sink.rejects).extracting(Issue::column).containsExactly("Currency", "Subtotal");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03 09:15:00,2026-04-03T09:15", "2026-04-03,2026-04-03T00:00", "03.04.2026 9:15,2026-04-03T09:15",
        "2026-04-03T09:15:00+05:00,2026-04-03T09:15+05:00"})
    void readsDatesThatAreClear(String written, String at) throws Exception {
        assertThat(at(read(dated(written)).touchpoints.getFirst())).isEqualTo(at);
    }

    @Test
    void aSpreadsheetsDatesAreReadWhereTheColumnSaysWhichIsTheDay() throws Exception {
        assertThat(at(read(dated("4/3/2026 9:15", "4/13/2026 9:15")).touchpoints.getFirst())).isEqualTo("2026-04-03T09:15");
        assertThat(at(read(dated("4/3/2026 9:15 PM", "13/4/2026 9:15 AM")).touchpoints.getFirst())).isEqualTo("2026-03-04T21:15");
        assertThat(at(read(dated("04/03/26 09:15", "13/04/26 09:15")).touchpoints.getFirst())).isEqualTo("2026-03-04T09:15");
    }

    @Test
    void datesThatCanMeanTwoDaysAreAskedFor() throws Exception {
        assertThatThrownBy(() -> read(dated("4/3/2026 9:15", "5/3/2026 9:15"))).isInstanceOfSatisfying(ConnectorException.class,
                asked -> assertThat(asked.isNeedsInput()).isTrue());
        assertThatThrownBy(() -> read(dated("4/3/2026 9:15", "13/4/2026 9:15", "4/13/2026 9:15"))).isInstanceOf(ConnectorException.class);
        assertThat(at(read(dated("4/3/2026 9:15"), Optional.of(Locale.US)).touchpoints.getFirst())).isEqualTo("2026-04-03T09:15");
        assertThat(at(read(dated("4/3/2026 9:15"), Optional.of(Locale.UK)).touchpoints.getFirst())).isEqualTo("2026-03-04T09:15");
    }

    @Test
    void anotherDateOfTheOrderCanTellTheDayToo() throws Exception {
        assertThat(at(read(BytesInput.of("dated.csv", "Name,Paid at,Created at,Total\n#1,13/3/2026 9:20,4/3/2026 9:15,5\n")).touchpoints.getFirst())).isEqualTo("2026-03-04T09:15");
    }

    @Test
    void aSpreadsheetsDecimalCommaIsReadAsTheColumnsSayIt() throws Exception {
        RecordingSink sink = read(BytesInput.of("resaved.csv", "\uFEFFName;Financial Status;Created at;Subtotal;Total;Refunded Amount\r\n"
                + "#1;paid;2026-03-04 09:15;1.200,00;1.234,50;0\r\n#2;paid;2026-03-04 09:15;20;24,9;4,9\r\n"));

        assertThat(quantities(order(sink, "#1"))).contains(entry("gross_sales", "1234.50 CHF"), entry("subtotal", "1200.00 CHF"));
        assertThat(quantities(order(sink, "#2"))).contains(entry("gross_sales", "24.9 CHF"), entry("net_revenue", "20.0 CHF"));
    }

    @Test
    void anExportWithoutItsAmountsStillCountsOrders() throws Exception {
        RecordingSink sink = read(BytesInput.of("lines.csv", """
                Name,Financial Status,Currency,Discount Amount,Created at,Lineitem quantity,Lineitem name
                #2,paid,CAD,0,2023-12-31 22:36:00 -0500,1,Boots
                #2,,,,2023-12-31 22:36:00 -0500,2,Socks
                #1,voided,CAD,5,2023-12-30 22:36:00 -0500,1,Boots
                """));

        assertThat(quantities(order(sink, "#2"))).containsOnly(entry("units", "3 count"), entry("discounts", "0 CAD"));
        assertThat(order(sink, "#1").exclusions()).containsExactly("voided");
        assertThat(sink.vouches).extracting(Vouched::quantities).containsExactly(Set.of("units", "discounts"));
        assertThat(recognise("Name,Financial Status,Created at,Lineitem quantity\n").certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void abandonedCheckoutsAreNoOrders() {
        assertThatThrownBy(() -> read(BytesInput.of("checkouts.csv", """
                Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity
                3811,one@example.com,,,EUR,24.90,2026-01-17 10:00:00 +0100,1
                3812,two@example.com,,,EUR,12.90,2026-01-18 10:00:00 +0100,1
                """))).isInstanceOfSatisfying(ConnectorException.class, refused -> assertThat(refused.issue().what()).contains("abandoned checkouts"));
    }

    @Test
    void aFileWithoutOrdersIsReadAndVouchesForNothing() throws Exception {
        RecordingSink sink = read(BytesInput.of("none.csv", "\nName,Created at,Total\n"));

        assertThat(sink.stretches).containsExactly(new Stretch("header", 1, 2));
        assertThat(sink.vouches).isEmpty();
        assertThatThrownBy(() -> read(BytesInput.of("empty.csv", ""))).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> read(BytesInput.of("other.csv", "Name,Created at\n"))).isInstanceOf(ConnectorException.class).hasMessageContaining("Total");
    }

    @Test
    void knowsItsFilesByTheirHeadingsOnly() throws IOException {
        assertThat(recognise("Name,Total,Created at,Lineitem name\n")).isEqualTo(Recognition.certain("shopify-orders", ""));
        assertThat(recognise("Name,Created at,Total\n").certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(recognise("Title,\"Send Date\",\"Total Recipients\"\n").certainty()).isEqualTo(Certainty.NO);
        assertThat(recognise("# Start date: 20260101\nDate,Sessions\n").certainty()).isEqualTo(Certainty.NO);
    }

    private static Recognition recognise(String text) throws IOException {
        return new ShopifyOrders().recognise(BytesInput.of("file.csv", text));
    }

    private static Touchpoint order(RecordingSink sink, String name) {
        return sink.touchpoints.stream().filter(order -> order.key().equals(name)).findFirst().orElseThrow();
    }

    private static String at(Touchpoint order) {
        return order.at() + order.offset().map(Object::toString).orElse("");
    }

    private static Map<String, String> quantities(Touchpoint order) {
        return order.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value() + " " + each.getValue().unit().symbol()));
    }

    private static BytesInput dated(String... dates) {
        StringBuilder text = new StringBuilder("Name,Created at,Total\n");
        for (int i = 0; i < dates.length; i++) {
            text.append('#').append(i + 1).append(',').append(dates[i]).append(",5\n");
        }
        return BytesInput.of("dated.csv", text.toString());
    }

    private static RecordingSink read(String fixture) throws IOException, ConnectorException {
        return read(BytesInput.resource(ShopifyOrdersTest.class, fixture));
    }

    private static RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        return read(input, Optional.empty());
    }

    private static RecordingSink read(BytesInput input, Optional<Locale> locale) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new ShopifyOrders().read(List.of(input), new Settings(Optional.empty(), locale, "CHF", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
