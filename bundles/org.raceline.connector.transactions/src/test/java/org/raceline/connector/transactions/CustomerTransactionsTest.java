package org.raceline.connector.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.ConnectorException;
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

class CustomerTransactionsTest {

    @Test
    void anInvoiceIsAnOrderAndWorthWhatItsLinesComeTo() throws Exception {
        RecordingSink sink = read("invoices.csv");

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("700101", "700102", "700103", "C700104", "A700105", "700106");
        Touchpoint first = order(sink, "700101");
        assertThat(first.at()).isEqualTo(LocalDateTime.of(2024, 3, 30, 9, 10));
        assertThat(first.person()).contains(customer("10234"));
        assertThat(first.slice()).isEqualTo(Slice.of("country", "Germany"));
        assertThat(first.exclusions()).isEmpty();
        assertThat(quantities(first)).containsOnly(entry("units", "3 count"), entry("gross_sales", "29.95 CHF"), entry("refunds", "0 CHF"), entry("net_revenue", "29.95 CHF"));
        assertThat(order(sink, "700102").person()).isEmpty();
        assertThat(order(sink, "700103").at()).isEqualTo(LocalDateTime.of(2024, 4, 2, 8, 0));
        assertThat(quantities(order(sink, "700103"))).contains(entry("gross_sales", "25.00 CHF"));
        assertThat(sink.vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 4, 4)),
                Set.of("units", "gross_sales", "refunds", "net_revenue"), true, Set.of("country"), Set.of()));
    }

    @Test
    void aCreditNoteTakesMoneyBackAndIsNoOrder() throws Exception {
        Touchpoint note = order(read("invoices.csv"), "C700104");

        assertThat(note.exclusions()).containsExactly("credit-note");
        assertThat(quantities(note)).containsOnly(entry("units", "-1 count"), entry("refunds", "12.50 CHF"), entry("net_revenue", "-12.50 CHF"));
    }

    @Test
    void anAdjustmentIsLeftOutAndAStockCorrectionIsNoRefund() throws Exception {
        RecordingSink sink = read("invoices.csv");

        assertThat(order(sink, "A700105").exclusions()).containsExactly("adjustment");
        assertThat(order(sink, "700106").exclusions()).isEmpty();
        assertThat(quantities(order(sink, "700106"))).contains(entry("units", "-7 count"), entry("refunds", "0 CHF"));
    }

    @Test
    void aLineThatCannotBeToldApartSpoilsTheInvoiceItIsOf() throws Exception {
        RecordingSink cut = read(BytesInput.of("list.csv", "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n1,A,1,2024-03-30,2.50\n2,A,1,2024-03-31,9\n2,B,1\n3,A,1,2024-03-31,9\n"));
        assertThat(cut.touchpoints).extracting(Touchpoint::key).containsExactly("1", "3");

        RecordingSink nameless = read(BytesInput.of("list.csv", "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n1,A,1,2024-03-30,2.50\n2,A,1,2024-03-31,9\n2\n3,A,1,2024-03-31,9\n4,A,1,2024-03-31,9\n"));
        assertThat(nameless.touchpoints).extracting(Touchpoint::key).containsExactly("1", "4");
    }

    @Test
    void oneBadLineMakesTheWholeInvoiceBad() throws Exception {
        RecordingSink sink = read(BytesInput.of("list.csv", "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n1,A,1,2024-03-30,2.50\n1,B,many,2024-03-30,1\n2,A,1,2024-03-31,9\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("2");
        assertThat(sink.stretches).contains(new Stretch("rejected", 2, 3));
        assertThat(sink.rejects).extracting(Issue::what).singleElement(Assertions.STRING).contains("Quantity");
        assertThat(sink.vouches).extracting(Vouched::persons).containsExactly(false);
    }

    @Test
    void theLinesOfAnInvoiceMayStandApart() throws Exception {
        RecordingSink sink = read(BytesInput.of("sample.csv", "Invoice,StockCode,Quantity,InvoiceDate,Price\n1,A,1,2024-03-30,2.50\n2,A,1,2024-03-31,9\n1,B,2,2024-03-30,1.25\n"
                + "3,A,few,2024-03-31,9\n2,B,1,2024-03-31,1\n3,B,1,2024-03-31,9\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("1", "2");
        assertThat(quantities(order(sink, "1"))).contains(entry("gross_sales", "5.00 CHF"), entry("units", "3 count"));
        assertThat(quantities(order(sink, "2"))).contains(entry("gross_sales", "10 CHF"));
        assertThat(sink.stretches).contains(new Stretch("rejected", 5, 5), new Stretch("rejected", 7, 7));
    }

    @Test
    void equalPurchasesAreToldApartHoweverTheListIsSorted() throws Exception {
        String a = "7,2024-03-30,5\n";
        String b = "8,2024-03-30,5\n";
        String later = "6,2024-03-31,5\n";
        List<String> keys = keys(a + a + b + later);

        assertThat(keys).hasSize(4).doesNotHaveDuplicates();
        assertThat(keys(later + a + a + b)).as("by customer").containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys(a + later + a + b)).as("not at all").containsExactlyInAnyOrderElementsOf(keys);
    }

    private static List<String> keys(String rows) throws Exception {
        return read(BytesInput.of("list.csv", "customer_id,date,amount\n" + rows)).touchpoints.stream().map(Touchpoint::key).toList();
    }

    @Test
    void equalRowsAreAsManyPurchasesAndNumbersOfCustomersStayNames() throws Exception {
        for (String file : List.of("bare.txt", "purchases.csv")) {
            RecordingSink sink = read(file);

            assertThat(sink.touchpoints).hasSize(4).extracting(Touchpoint::key).doesNotHaveDuplicates();
            assertThat(quantities(sink.touchpoints.getFirst())).containsOnly(entry("units", "2 count"), entry("gross_sales", "29.30 CHF"), entry("net_revenue", "29.30 CHF"));
        }
        assertThat(read("bare.txt").touchpoints).extracting(Touchpoint::person).containsExactly(Optional.of(customer("00031")), Optional.of(customer("00031")),
                Optional.of(customer("00031")), Optional.of(customer("00007")));
        assertThat(read("purchases.csv").touchpoints).extracting(Touchpoint::person).containsExactly(Optional.of(customer("007")), Optional.of(customer("007")),
                Optional.of(customer("12")), Optional.empty());
        assertThat(read("bare.txt").vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 18)),
                Set.of("units", "gross_sales", "net_revenue"), true, Set.of(), Set.of("net_revenue:refunds-not-stated")));
    }

    @Test
    void customersMayBeKnownByTheirAddress() throws Exception {
        RecordingSink sink = read(BytesInput.of("list.csv", "customer_id,email,date,amount\n7, Ann@Shop.example ,2024-03-30,5\n8,none,2024-03-30,5\n,ann@shop.example,2024-03-31,5\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::person).as("of several the last").containsExactly(Optional.of(Person.email("ann@shop.example")),
                Optional.of(customer("8")), Optional.of(Person.email("ann@shop.example")));
    }

    @Test
    void whatAListDoesNotStateIsNotZero() throws Exception {
        RecordingSink sink = read(BytesInput.of("list.csv", "date,id\n2014-03-08 00:00:00,0\n2014-03-09 00:00:00,0\n"));

        assertThat(sink.touchpoints).hasSize(2).allSatisfy(order -> assertThat(order.quantities()).isEmpty());
        assertThat(sink.vouches).extracting(Vouched::quantities).containsExactly(Set.of());
    }

    @Test
    void theOrderOfDayAndMonthIsAskedWhereNothingTells() {
        BytesInput list = BytesInput.of("list.csv", "customer_id,date\n1,3/4/2024\n2,5/6/2024\n");

        Assertions.assertThatThrownBy(() -> read(list)).isInstanceOfSatisfying(ConnectorException.class, asked -> {
            assertThat(asked.isNeedsInput()).isTrue();
            assertThat(asked.issue().what()).contains("date");
            assertThat(asked.issue().remedy()).contains("--locale");
        });
    }

    @Test
    void theLocaleTellsTheOrderOfDayAndMonth() throws Exception {
        RecordingSink sink = new RecordingSink();
        new CustomerTransactions().read(List.of(BytesInput.of("list.csv", "customer_id,date\n1,3/4/2024\n")),
                new Settings(Optional.empty(), Optional.of(Locale.UK), "GBP", Optional.empty(), Map.of()), sink);

        assertThat(sink.touchpoints).extracting(order -> order.at().toLocalDate()).containsExactly(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country | CERTAIN
            Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country      | CERTAIN
            customer_id,order_date,amount                                                     | CERTAIN
            date,id                                                                           | POSSIBLE
            date,id,comment                                                                   | NO
            ' 00004 0001 19970101  2   29.33'                                                 | CERTAIN
            ' 00004 0001 19970101  2'                                                         | NO
            """)
    void knowsItsLayouts(String head, Certainty certainty) throws IOException {
        assertThat(new CustomerTransactions().recognise(BytesInput.of("list.csv", head + "\n")).certainty()).isEqualTo(certainty);
    }

    private static Person customer(String number) {
        return new Person(Person.Identity.CUSTOMER_NUMBER, number);
    }

    private static Touchpoint order(RecordingSink sink, String number) {
        return sink.touchpoints.stream().filter(order -> order.key().equals(number)).findFirst().orElseThrow();
    }

    private static Map<String, String> quantities(Touchpoint order) {
        return order.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value() + " " + each.getValue().unit().symbol()));
    }

    private static RecordingSink read(String fixture) throws IOException, ConnectorException {
        return read(BytesInput.resource(CustomerTransactionsTest.class, fixture));
    }

    private static RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new CustomerTransactions().read(List.of(input), new Settings(Optional.empty(), Optional.empty(), "CHF", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
