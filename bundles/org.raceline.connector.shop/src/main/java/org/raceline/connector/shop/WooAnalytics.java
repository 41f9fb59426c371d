package org.raceline.connector.shop;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Dialect;
import org.raceline.tables.Moment;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * The order list of WooCommerce Analytics. Its net sales are without tax, shipping and refunds; what was charged it states only as
 * the shop shows it, in a form that is not read back.
 */
final class WooAnalytics {
    private static final DateStyle DATE = DateStyle.of("uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd");

    private final Columns columns;
    private final Column date;
    private final Column number;
    private final Column status;
    private final Column sold;
    private final Column net;
    private final String currency;
    private final OrderDays days = new OrderDays();

    private WooAnalytics(Row heading, String currency) throws ConnectorException {
        columns = Columns.of(heading);
        date = columns.required("Date");
        number = columns.required("Order #");
        status = columns.required("Status");
        sold = columns.column("Items sold");
        net = columns.column("Net Sales");
        this.currency = currency;
    }

    static boolean isIn(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return ShopifyOrders.heading(rows).map(Columns::of).filter(columns -> columns.contains("Date", "Order #", "Status", "Customer type", "Items sold")).isPresent();
        } catch (ConnectorException unreadable) {
            return false;
        }
    }

    static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            Row heading = ShopifyOrders.heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
            sink.header(1, heading.lastLine());
            WooAnalytics list = new WooAnalytics(heading, settings.currency());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank()) {
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    list.order(row, sink);
                }
            }
            list.vouch(sink);
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    private void order(Row row, FactSink sink) {
        sink.record(row.firstLine(), row.lastLine());
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            sink.reject(problem.get());
            return;
        }
        try {
            if (number.text(row).isEmpty()) {
                throw number.empty();
            }
            Moment at = date.moment(row, DATE).orElseThrow(date::empty);
            Optional<BigDecimal> pieces = sold.exists() ? sold.count(row, NumberStyle.GROUPED) : Optional.empty();
            Optional<Amount> revenue = net.exists() ? net.money(row) : Optional.empty();
            TouchpointWriter order = sink.touchpoint("order").key(number.text(row)).at(at.local()).in(SalesChannel.ID, SalesChannel.ONLINE);
            pieces.ifPresent(count -> order.amount("units", count));
            revenue.ifPresent(amount -> order.money("net_revenue", amount.value(), amount.currency().orElse(currency)));
            WooStatus.exclusion(status.text(row)).ifPresent(order::exclude);
            order.end();
            days.see(at.local().toLocalDate());
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void vouch(FactSink sink) {
        Set<String> quantities = new HashSet<>();
        if (sold.exists()) {
            quantities.add("units");
        }
        if (net.exists()) {
            quantities.add("net_revenue");
        }
        days.period().ifPresent(period -> sink.vouch("order", period, quantities, false, Set.of(SalesChannel.ID), Set.of("net_revenue:without-tax-and-shipping")));
    }
}
