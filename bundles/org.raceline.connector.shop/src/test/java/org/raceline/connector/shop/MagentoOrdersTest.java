package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

class MagentoOrdersTest extends ConnectorContract {
    private static final String HEADING = "ID,Purchase Date,Grand Total (Base),Grand Total (Purchased),Status,Total Refunded\n";

    @Override
    protected Connector connector() {
        return new MagentoOrders();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "magento-grid.csv"));
    }

    @Test
    void anOrderIsCountedInTheCurrencyOfTheBooks() throws Exception {
        RecordingSink sink = read(examples().getFirst());
        Touchpoint order = sink.touchpoints.getFirst();

        assertThat(order.key()).isEqualTo("000000041");
        assertThat(order.at()).isEqualTo(LocalDateTime.of(2024, 5, 13, 10, 3, 10));
        assertThat(order.person().orElseThrow().value()).isEqualTo("one@example.com");
        assertThat(quantities(order)).containsOnly(entry("gross_sales", "219.40 USD"), entry("subtotal", "209.40 USD"), entry("shipping", "10.00 USD"),
                entry("refunds", "0 USD"), entry("net_revenue", "219.40 USD"));
        assertThat(sink.vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2024, 5, 13), LocalDate.of(2024, 5, 16)),
                Set.of("gross_sales", "subtotal", "shipping", "refunds", "net_revenue"), true, Set.of(), Set.of()));
    }

    @Test
    void whatWasGivenBackWhollyIsWorthTheWholeOrder() throws Exception {
        List<Touchpoint> orders = read(examples().getFirst()).touchpoints;

        assertThat(quantities(orders.get(1))).contains(entry("gross_sales", "1050.00 USD"), entry("refunds", "1050.00 USD"), entry("net_revenue", "0.00 USD"));
        assertThat(quantities(orders.get(2))).contains(entry("refunds", "12.50 USD"), entry("net_revenue", "17.50 USD"));
        assertThat(orders.get(1).exclusions()).isEmpty();
    }

    @Test
    void cancelledAndUnpaidOrdersAreKeptAndLeftOut() throws Exception {
        assertThat(read(examples().getFirst()).touchpoints.stream().map(order -> order.key() + order.exclusions()))
                .endsWith("000000044[cancelled]", "000000045[unpaid]", "000000046[]");
    }

    @Test
    void aPartThatWasGivenBackInAnotherCurrencyIsNotConverted() throws Exception {
        RecordingSink sink = read(BytesInput.of("grid.csv", HEADING + "7,2024-05-13 10:00:00,$100.00,€90.00,Complete,€10.00\n"));

        assertThat(quantities(sink.touchpoints.getFirst())).containsOnly(entry("gross_sales", "100.00 USD"), entry("net_revenue", "100.00 USD"));
        assertThat(sink.vouches).extracting(Vouched::flags).containsExactly(Set.of("net_revenue:refunds-not-stated"));
    }

    @Test
    void booksInTwoCurrenciesAreNotAdded() {
        assertThatThrownBy(() -> read(BytesInput.of("grid.csv", HEADING + "7,2024-05-13 10:00:00,$100.00,$100.00,Complete,\n8,2024-05-13 10:00:00,€90.00,€90.00,Complete,\n")))
                .isInstanceOfSatisfying(ConnectorException.class, refused -> assertThat(refused.issue().remedy()).contains("purchase point"));
    }

    @Test
    void theGridOfTheFirstMagentoIsReadToo() throws Exception {
        RecordingSink sink = read(BytesInput.of("orders.csv", "\"Order #\",\"Purchased From (Store)\",\"Purchased On\",\"Bill to Name\",\"G.T. (Base)\",\"G.T. (Purchased)\",\"Status\"\n"
                + "\"100000003\",\"Main\",\"Sep 5, 2012 9:11:23 PM\",\"A Customer\",\"$1,234.56\",\"$1,234.56\",\"Processing\"\n"));

        assertThat(sink.touchpoints).singleElement().satisfies(order -> {
            assertThat(order.at()).isEqualTo(LocalDateTime.of(2012, 9, 5, 21, 11, 23));
            assertThat(quantities(order)).containsOnly(entry("gross_sales", "1234.56 USD"), entry("net_revenue", "1234.56 USD"));
        });
        assertThat(sink.vouches).extracting(Vouched::flags).containsExactly(Set.of("net_revenue:refunds-not-stated"));
    }

    private static Map<String, String> quantities(Touchpoint order) {
        return order.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value() + " " + each.getValue().unit().symbol()));
    }

    private static RecordingSink read(BytesInput input) throws Exception {
        RecordingSink sink = new RecordingSink();
        new MagentoOrders().read(List.of(input), new Settings(Optional.empty(), Optional.empty(), "USD", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
