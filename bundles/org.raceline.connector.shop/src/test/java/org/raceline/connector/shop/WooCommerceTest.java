package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.raceline.core.model.Slice;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

class WooCommerceTest {

    @Test
    void anOrderOfTheRestInterface() throws Exception {
        RecordingSink sink = read("woo-orders.json");
        Touchpoint order = sink.touchpoints.getFirst();

        assertThat(order.key()).isEqualTo("901");
        assertThat(order.at()).isEqualTo(LocalDateTime.of(2024, 5, 2, 23, 28, 2));
        assertThat(order.offset()).contains(ZoneOffset.ofHours(2));
        assertThat(order.slice()).isEqualTo(Slice.of("country", "DE").with("sales_channel", "online"));
        assertThat(order.exclusions()).isEmpty();
        assertThat(quantities(order)).containsOnly(entry("units", "3 count"), entry("gross_sales", "28.73 EUR"), entry("subtotal", "20.00 EUR"), entry("discounts", "2.00 EUR"),
                entry("shipping", "4.90 EUR"), entry("tax", "3.83 EUR"), entry("refunds", "0 EUR"), entry("net_revenue", "28.73 EUR"));
        assertThat(sink.vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 4)),
                Set.of("units", "gross_sales", "subtotal", "discounts", "shipping", "tax", "refunds", "net_revenue"), true,
                Set.of("country", "sales_channel"), Set.of()));
    }

    @Test
    void ordersOfTheTillOrOfStaffAreNoOnlineSales() throws Exception {
        String text = new String(BytesInput.resource(WooCommerceTest.class, "woo-orders.json").bytes(), StandardCharsets.UTF_8);
        for (String maker : List.of("pos-rest-api", "admin")) {
            RecordingSink sink = read(BytesInput.of("orders.json", text.replaceFirst("\"parent_id\"", "\"created_via\": \"" + maker + "\", \"parent_id\"")));
            assertThat(sink.touchpoints).extracting(order -> order.slice().values().get("sales_channel")).startsWith("offline", "online");
        }
    }

    @Test
    void refundsComeOffTheNetRevenueOnly() throws Exception {
        assertThat(quantities(read("woo-orders.json").touchpoints.get(1))).contains(entry("gross_sales", "39.00 EUR"), entry("refunds", "19.00 EUR"), entry("net_revenue", "20.00 EUR"));
    }

    @Test
    void guestsAreToldApartByTheirAddressAndNoAddressIsNobody() throws Exception {
        List<Touchpoint> orders = read("woo-orders.json").touchpoints;

        assertThat(orders.getFirst().person().orElseThrow().value()).isEqualTo("guest@example.com");
        assertThat(orders.getLast().person()).isEmpty();
    }

    @Test
    void anOrderThatFailedIsKeptAndLeftOut() throws Exception {
        assertThat(read("woo-orders.json").touchpoints.getLast().exclusions()).containsExactly("failed");
    }

    @Test
    void oneOrderAloneAndOneALineAreReadToo() throws Exception {
        String list = new String(BytesInput.resource(getClass(), "woo-orders.json").bytes(), StandardCharsets.UTF_8);
        String one = list.substring(list.indexOf('{'), list.indexOf("  },") + 3);

        assertThat(read(BytesInput.of("order.json", one + "\n")).touchpoints).hasSize(1);
        String line = one.replace("\n", " ");
        RecordingSink sink = read(BytesInput.of("orders.ndjson", line + "\n" + line.replace("901", "904") + "\n"));
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("901", "904");
    }

    @Test
    void anOrderWithoutAnAmountIsRejected() throws Exception {
        String text = new String(BytesInput.resource(getClass(), "woo-orders.json").bytes(), StandardCharsets.UTF_8).replace("\"total\": \"39.00\", \"customer_id\"", "\"total\": \"\", \"customer_id\"");
        RecordingSink sink = read(BytesInput.of("orders.json", text));

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("901", "903");
        assertThat(sink.rejects).extracting(Issue::what).singleElement(Assertions.STRING).contains("total");
    }

    @Test
    void theListOfAnalyticsTellsNetSalesWithoutTaxAndShipping() throws Exception {
        RecordingSink sink = read("woo-analytics.csv");

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("901", "902");
        assertThat(quantities(sink.touchpoints.getFirst())).containsOnly(entry("units", "3 count"), entry("net_revenue", "2499.5 BDT"));
        assertThat(sink.touchpoints.getLast().exclusions()).containsExactly("cancelled");
        assertThat(sink.touchpoints).allMatch(order -> order.person().isEmpty());
        assertThat(sink.vouches).extracting(Vouched::flags).containsExactly(Set.of("net_revenue:without-tax-and-shipping"));
    }

    @Test
    void anExportPluginRepeatsTheOrderInEveryLine() throws Exception {
        RecordingSink sink = read("woo-export.csv");

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("901", "902", "903");
        assertThat(quantities(sink.touchpoints.getFirst())).containsOnly(entry("units", "3 count"), entry("gross_sales", "28.73 BDT"), entry("discounts", "2.00 BDT"),
                entry("shipping", "4.90 BDT"), entry("tax", "3.83 BDT"), entry("refunds", "5.00 BDT"), entry("net_revenue", "23.73 BDT"));
        assertThat(quantities(sink.touchpoints.get(1))).contains(entry("gross_sales", "1190.00 BDT"), entry("units", "100 count"));
        assertThat(sink.touchpoints.get(1).person()).isEqualTo(sink.touchpoints.getFirst().person());
        assertThat(sink.touchpoints.getLast().exclusions()).containsExactly("cancelled");
        assertThat(sink.touchpoints.getLast().person()).isEmpty();
    }

    @Test
    void anExportPluginWritesAnOrderARowWithItsOwnHeadings() throws Exception {
        RecordingSink sink = read(BytesInput.of("order_export.csv", """
                order_id,order_number,order_date,status,shipping_total,tax_total,discount_total,order_total,order_currency,billing_email,billing_country
                7,7,2024-05-02 23:28:00,wc-completed,4.90,3.83,0,28.73,EUR,one@example.com,DE
                8,8,2024-05-03 23:28:00,wc-failed,4.90,3.83,0,28.73,EUR,two@example.com,DE
                """));

        assertThat(quantities(sink.touchpoints.getFirst())).contains(entry("gross_sales", "28.73 EUR"), entry("net_revenue", "28.73 EUR"));
        assertThat(sink.touchpoints.getLast().exclusions()).containsExactly("failed");
        assertThat(sink.touchpoints).extracting(Touchpoint::slice).containsOnly(Slice.of("country", "DE").with("sales_channel", "online"));
        assertThat(sink.vouches).extracting(Vouched::flags).containsExactly(Set.of("net_revenue:refunds-not-stated"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"date_created": "2024-01-01T00:00:00", "line_items": [], "billing": {}, "total": "1"} | CERTAIN
            [{"date_created": "2024-01-01T00:00:00", "line_items": [], "billing": {}, "total": "1"}] | CERTAIN
            [{"id": 1, "total": "1"}] | NO
            Date,Order #,Net Sales | NO
            """)
    void knowsItsFiles(String text, Certainty certainty) throws IOException {
        assertThat(new WooCommerce().recognise(BytesInput.of("orders", text)).certainty()).isEqualTo(certainty);
    }

    private static Map<String, String> quantities(Touchpoint order) {
        return order.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value() + " " + each.getValue().unit().symbol()));
    }

    private static RecordingSink read(String fixture) throws IOException, ConnectorException {
        return read(BytesInput.resource(WooCommerceTest.class, fixture));
    }

    private static RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new WooCommerce().read(List.of(input), new Settings(Optional.empty(), Optional.empty(), "BDT", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
