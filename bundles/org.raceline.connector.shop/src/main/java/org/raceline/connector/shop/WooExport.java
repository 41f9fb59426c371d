package org.raceline.connector.shop;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/** Orders as the export plug-ins of WooCommerce write them: an order a row, or a row for each of its lines with the order in every one. */
final class WooExport {
    private final Settings settings;
    private final Columns columns;
    private final Column number;
    private final Column date;
    private final Column status;
    private final Column email;
    private final Column country;
    private final Column currency;
    private final Column total;
    private final Column units;
    private final Map<String, Column> amounts = new LinkedHashMap<>();
    private final Judge judge = new Judge();
    private final OrderDays days = new OrderDays();
    private Verdict verdict;
    private Optional<Order> current = Optional.empty();

    private WooExport(Columns columns, Settings settings) throws ConnectorException {
        this.columns = columns;
        this.settings = settings;
        number = columns.required("Order Number", "order_number", "Order ID", "order_id");
        date = columns.required("Order Date", "order_date", "date");
        status = columns.required("Order Status", "status", "order_status");
        email = columns.column("Email (Billing)", "billing_email");
        country = columns.column("Country Code (Billing)", "billing_country");
        currency = columns.column("Currency", "order_currency");
        total = columns.required("Order Total Amount", "order_total");
        units = columns.column("Quantity");
        amount("discounts", columns.column("Cart Discount Amount", "discount_total"));
        amount("shipping", columns.column("Order Shipping Amount", "shipping_total"));
        amount("tax", columns.column("Order Total Tax Amount", "tax_total"));
        amount("refunds", columns.column("Order Refund Amount", "refunded_total"));
        judge.dates(date).numbers(total).numbers(amounts.values().toArray(Column[]::new)).counts(units);
    }

    private void amount(String quantity, Column column) {
        if (column.exists()) {
            amounts.put(quantity, column);
        }
    }

    static boolean isIn(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return ShopifyOrders.heading(rows).map(Columns::of).filter(columns -> columns.contains("Order Number", "Order Status", "Order Date", "Order Total Amount")
                    || columns.contains("order_id", "status", "order_total", "order_currency", "billing_email")).isPresent();
        } catch (ConnectorException unreadable) {
            return false;
        }
    }

    static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        WooExport export = judged(input, settings);
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            sink.header(1, ShopifyOrders.heading(rows).orElseThrow().lastLine());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (next.get().isBlank()) {
                    sink.header(next.get().firstLine(), next.get().lastLine());
                } else {
                    export.row(next.get(), sink);
                }
            }
            export.end(sink);
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    private static WooExport judged(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            WooExport export = new WooExport(Columns.of(ShopifyOrders.heading(rows).orElseThrow()), settings);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().problem(export.columns.size()).isEmpty() && !row.get().isBlank()) {
                    export.judge.see(row.get());
                }
            }
            export.verdict = export.judge.verdict(settings);
            return export;
        }
    }

    private void row(Row row, FactSink sink) {
        try {
            Optional<Issue> problem = row.problem(columns.size());
            if (problem.isPresent()) {
                throw new CellException(problem.get());
            }
            String name = number.text(row);
            if (name.isEmpty()) {
                throw number.empty();
            }
            Optional<BigDecimal> pieces = units.exists() ? units.count(row, verdict.numbers(units)) : Optional.empty();
            if (current.isEmpty() || !current.get().name().equals(name)) {
                finish(sink);
                current = Optional.of(start(name, row));
            }
            current.get().add(row, pieces);
        } catch (CellException bad) {
            sink.record(row.firstLine(), row.lastLine());
            sink.reject(bad.issue());
        }
    }

    private Order start(String name, Row row) {
        try {
            return Order.of(name, head(row));
        } catch (CellException bad) {
            return Order.bad(name, bad.issue());
        }
    }

    private OrderHead head(Row row) throws CellException {
        Moment at = date.moment(row, verdict.dates(date)).orElseThrow(date::empty);
        Amount gross = total.money(row, verdict.numbers(total)).orElseThrow(total::empty);
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        money.put("gross_sales", gross.value());
        for (Map.Entry<String, Column> amount : amounts.entrySet()) {
            Optional<Amount> stated = amount.getValue().money(row, verdict.numbers(amount.getValue()));
            stated.ifPresent(known -> money.put(amount.getKey(), amount.getKey().equals("refunds") ? known.value().abs() : known.value()));
        }
        money.put("net_revenue", gross.value().subtract(money.getOrDefault("refunds", BigDecimal.ZERO)));
        String code = currency.text(row);
        Optional<Person> person = Optional.of(email.text(row)).filter(text -> text.contains("@")).map(Person::email);
        return new OrderHead(at, code.matches("[A-Z]{3}") ? code : gross.currency().orElse(settings.currency()), money, person,
                Map.of("country", country.text(row), SalesChannel.ID, SalesChannel.ONLINE),
                WooStatus.exclusion(status.text(row)).map(Set::of).orElse(Set.of()));
    }

    private void finish(FactSink sink) {
        current.ifPresent(order -> {
            if (order.problem().isPresent()) {
                order.reject(order.problem().get(), sink);
            } else {
                order.write(sink);
                days.see(order.head().orElseThrow().at().local().toLocalDate());
            }
        });
        current = Optional.empty();
    }

    private void end(FactSink sink) {
        finish(sink);
        Set<String> quantities = new LinkedHashSet<>(amounts.keySet());
        quantities.add("gross_sales");
        quantities.add("net_revenue");
        if (units.exists()) {
            quantities.add("units");
        }
        Set<String> flags = amounts.containsKey("refunds") ? Set.of() : Set.of("net_revenue:refunds-not-stated");
        days.period().ifPresent(period -> sink.vouch("order", period, quantities, email.exists(),
                country.exists() ? Set.of("country", SalesChannel.ID) : Set.of(SalesChannel.ID), flags));
    }
}
