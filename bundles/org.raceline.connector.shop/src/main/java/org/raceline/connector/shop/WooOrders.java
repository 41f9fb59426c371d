package org.raceline.connector.shop;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.tables.CellException;
import org.raceline.tables.json.JsonRecord;
import org.raceline.tables.json.JsonRecords;
import org.raceline.tables.json.JsonValue;

/** Orders as the REST interface answers them: one, a list, or one a line. */
final class WooOrders {
    private static final Set<String> QUANTITIES = Set.of("units", "gross_sales", "subtotal", "discounts", "shipping", "tax", "refunds", "net_revenue");

    private final Settings settings;
    private final FactSink sink;
    private final OrderDays days = new OrderDays();
    private boolean refundsStated = true;

    WooOrders(Settings settings, FactSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    static boolean areIn(Input input) throws IOException {
        JsonValue head = JsonRecords.head(input);
        return WooOrder.is(head) || WooOrder.is(head.items().stream().findFirst().orElse(JsonValue.NONE));
    }

    void read(Input input) throws IOException, ConnectorException {
        try (JsonRecords orders = JsonRecords.open(input)) {
            for (Optional<JsonRecord> next = orders.next(sink); next.isPresent(); next = orders.next(sink)) {
                load(next.get().value());
            }
        }
        Set<String> flags = refundsStated ? Set.of() : Set.of("net_revenue:refunds-not-stated");
        days.period().ifPresent(period -> sink.vouch("order", period, QUANTITIES, true, Set.of("country", SalesChannel.ID), flags));
    }

    private void load(JsonValue value) {
        try {
            WooOrder order = WooOrder.of(value);
            order.write(sink.touchpoint("order"), settings.currency());
            days.see(order.at().toLocalDate());
            refundsStated &= order.money().containsKey("refunds");
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }
}
