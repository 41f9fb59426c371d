package org.raceline.connector.shop;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/**
 * Joins the tables of a dump. First it adds up what each order comes to; then every row is accounted for, and an order is written with
 * its row among the posts. Needs memory for orders and items, not for their amounts.
 */
final class WooDump {
    /** Items that are joined in memory. */
    private static final int MOST = 500_000;

    private final Map<WooTable, Input> tables;
    private final Settings settings;
    private final FactSink sink;
    private final Map<String, WooDumpOrder> orders = new HashMap<>();
    private final Map<String, WooDumpOrder.Item> items = new HashMap<>();
    private final Set<String> accounted = new HashSet<>();
    private final OrderDays days = new OrderDays();
    private final Judge dates = new Judge();
    private final Judge amounts = new Judge();
    private boolean shipping;
    private boolean rejected;
    /** Rows of items that cannot be read and do not show whose they are. */
    private long strayItems;
    private long lostAmountLines;
    private boolean isAnyMissingAnItem;
    private boolean mayLackShippingTax;

    /** Told of the rows of one table, or of its heading. */
    private interface Visitor {
        void row(Row row, Columns columns) throws ConnectorException, CellException;
    }

    private static final Visitor NOTHING = (row, columns) -> { };

    WooDump(Map<WooTable, Input> tables, Settings settings, FactSink sink) {
        this.tables = tables;
        this.settings = settings;
        this.sink = sink;
    }

    void read() throws IOException, ConnectorException {
        walk(WooTable.POSTS, (heading, columns) -> dates.dates(columns.required("post_date")), this::post, NOTHING);
        walk(WooTable.ITEMS, NOTHING, this::item, this::lostItem);
        walk(WooTable.META, (heading, columns) -> amounts.numbers(columns.required("meta_value")), this::judge,
                (row, columns) -> lostAmountLines += row.lastLine() - row.firstLine() + 1);
        Verdict written = amounts.verdict(settings);
        walk(WooTable.META, NOTHING, (row, columns) -> add(row, columns, written), NOTHING);
        mayLackShippingTax = isShippingTaxLost();
        isAnyMissingAnItem = strayItems > 0 && (lostAmountLines > 0 || isAnyAmountWithoutItem());
        Verdict dated = dates.verdict(settings);
        account(WooTable.POSTS, (row, columns) -> write(row, columns, dated));
        account(WooTable.ITEMS, this::accountItem);
        account(WooTable.META, (row, columns) -> accountAmount(row, columns, written));
        Set<String> quantities = new HashSet<>(Set.of("units", "gross_sales", "subtotal", "discounts", "tax", "net_revenue"));
        Set<String> flags = new HashSet<>(Set.of("net_revenue:refunds-not-stated"));
        if (shipping) {
            quantities.add("shipping");
        } else {
            flags.addAll(Set.of("gross_sales:without-shipping", "net_revenue:without-shipping"));
        }
        if (rejected) {
            flags.add("rejected-rows");
        }
        days.period().ifPresent(period -> sink.vouch("order", period, quantities, false, Set.of(SalesChannel.ID), flags));
    }

    /** A reading before any line is accounted for: that bad rows are rejected is left to the one that does. */
    private void walk(WooTable table, Visitor heading, Visitor good, Visitor bad) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(tables.get(table), Dialect.ANY, settings)) {
            Row first = ShopifyOrders.heading(rows).orElseThrow();
            Columns columns = Columns.of(first);
            try {
                heading.row(first, columns);
                for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                    if (!row.get().isBlank()) {
                        (row.get().problem(columns.size()).isEmpty() ? good : bad).row(row.get(), columns);
                    }
                }
            } catch (CellException never) {
                throw new ConnectorException(never.issue());
            }
        }
    }

    private void account(WooTable table, Visitor record) throws IOException, ConnectorException {
        sink.input(tables.get(table));
        try (Rows rows = Rows.open(tables.get(table), Dialect.ANY, settings)) {
            Row heading = ShopifyOrders.heading(rows).orElseThrow();
            Columns columns = Columns.of(heading);
            sink.header(1, heading.lastLine());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank()) {
                    sink.header(row.firstLine(), row.lastLine());
                    continue;
                }
                Optional<Issue> problem = row.problem(columns.size());
                try {
                    if (problem.isPresent()) {
                        throw new CellException(problem.get());
                    }
                    record.row(row, columns);
                } catch (CellException bad) {
                    sink.record(row.firstLine(), row.lastLine());
                    sink.reject(bad.issue());
                    rejected = true;
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    private static String text(String heading, Row row, Columns columns) throws ConnectorException {
        return columns.required(heading).text(row);
    }

    private void post(Row row, Columns columns) throws ConnectorException {
        if (text("post_type", row, columns).equals("shop_order")) {
            dates.see(row);
            orders.putIfAbsent(text("ID", row, columns), new WooDumpOrder());
        }
    }

    private void item(Row row, Columns columns) throws ConnectorException {
        String type = text("order_item_type", row, columns);
        WooDumpOrder order = orders.get(text("order_id", row, columns));
        if (order != null && WooDumpOrder.isCharged(type)) {
            WooDumpOrder.Item item = new WooDumpOrder.Item(order, type);
            WooDumpOrder.Item known = items.putIfAbsent(text("order_item_id", row, columns), item);
            if (known == null) {
                item.await();
            } else if (!known.isLike(item)) {
                known.spoil();
                item.spoil();
            }
            shipping |= type.equals("shipping");
        }
        if (items.size() > MOST) {
            throw new ConnectorException(Sentences.error("dump.many").in(tables.get(WooTable.ITEMS).name(), row.firstLine()));
        }
    }

    /** A comma in the name of goods without quotation marks moves what stands behind it, which still tells the order. */
    private void lostItem(Row row, Columns columns) throws ConnectorException {
        int moved = row.size() - columns.size();
        WooDumpOrder order = orders.get(moved(columns.required("order_id"), moved).text(row));
        if (moved > 0 && order != null && WooDumpOrder.isCharged(moved(columns.required("order_item_type"), moved).text(row))) {
            order.spoil();
        } else {
            strayItems++;
        }
    }

    private static Column moved(Column column, int by) {
        return new Column(column.heading(), column.index() + by);
    }

    /** Whether something was charged for an item that no row names: it is one of those that cannot be read. */
    private boolean isAnyAmountWithoutItem() throws IOException, ConnectorException {
        Set<String> named = new HashSet<>();
        walk(WooTable.ITEMS, NOTHING, (row, columns) -> named.add(text("order_item_id", row, columns)), NOTHING);
        boolean[] found = new boolean[1];
        walk(WooTable.META, NOTHING, (row, columns) -> found[0] |= WooDumpOrder.isAmount(text("meta_key", row, columns)) && !named.contains(text("order_item_id", row, columns)),
                NOTHING);
        return found[0];
    }

    /** Whether a row of amounts that cannot be read may be the tax of some shipping, which not every shop states. */
    private boolean isShippingTaxLost() {
        return lostAmountLines > 0 && (items.values().stream().anyMatch(WooDumpOrder.Item::isTaxedShipping) || orders.values().stream().mapToLong(WooDumpOrder::untaxed).sum() <= lostAmountLines);
    }

    /** The item of an amount that counts, where the row is one. */
    private Optional<WooDumpOrder.Item> charged(Row row, Columns columns) throws ConnectorException {
        String key = text("meta_key", row, columns);
        return Optional.ofNullable(items.get(text("order_item_id", row, columns))).filter(item -> item.counts(key));
    }

    private void judge(Row row, Columns columns) throws ConnectorException {
        if (charged(row, columns).isPresent()) {
            amounts.see(row);
        }
    }

    private void add(Row row, Columns columns, Verdict written) throws ConnectorException {
        Optional<WooDumpOrder.Item> item = charged(row, columns);
        if (item.isPresent()) {
            try {
                item.get().add(text("meta_key", row, columns), value(row, columns, written));
            } catch (CellException rejectedLater) {
                item.get().spoil();
            }
        }
    }

    private static BigDecimal value(Row row, Columns columns, Verdict written) throws ConnectorException, CellException {
        Column value = columns.required("meta_value");
        Optional<BigDecimal> number = value.number(row, written.numbers(value));
        if (number.isEmpty() && !WooDumpOrder.mayBeEmpty(text("meta_key", row, columns))) {
            throw value.empty();
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private void accountItem(Row row, Columns columns) throws ConnectorException, CellException {
        if (!WooDumpOrder.isCharged(text("order_item_type", row, columns))) {
            sink.skip(Sentences.text("dump.not-charged"), row.firstLine(), row.lastLine());
        } else if (!orders.containsKey(text("order_id", row, columns))) {
            sink.skip(Sentences.text("dump.no-order"), row.firstLine(), row.lastLine());
        } else if (!accounted.add(text("order_item_id", row, columns))) {
            throw new CellException(Sentences.error("dump.item-twice"));
        } else {
            sink.record(row.firstLine(), row.lastLine());
        }
    }

    private void accountAmount(Row row, Columns columns, Verdict written) throws ConnectorException, CellException {
        if (charged(row, columns).isEmpty()) {
            sink.skip(Sentences.text("dump.not-charged"), row.firstLine(), row.lastLine());
        } else {
            value(row, columns, written);
            sink.record(row.firstLine(), row.lastLine());
        }
    }

    private void write(Row row, Columns columns, Verdict dated) throws ConnectorException, CellException {
        if (!text("post_type", row, columns).equals("shop_order")) {
            sink.skip(Sentences.text("dump.no-order"), row.firstLine(), row.lastLine());
            return;
        }
        WooDumpOrder order = orders.get(text("ID", row, columns));
        Optional<String> exclusion = WooStatus.exclusion(text("post_status", row, columns));
        if (isAnyMissingAnItem) {
            throw new CellException(Sentences.error("dump.item-lost"));
        }
        if (order.isBroken() || mayLackShippingTax && order.untaxed() > 0 || !order.hasLines() && exclusion.isEmpty()) {
            throw new CellException(Sentences.error("dump.broken"));
        }
        Column date = columns.required("post_date");
        Moment at = date.moment(row, dated.dates(date)).orElseThrow(date::empty);
        sink.record(row.firstLine(), row.lastLine());
        TouchpointWriter touchpoint = sink.touchpoint("order").key(text("ID", row, columns)).at(at.local()).in(SalesChannel.ID, SalesChannel.ONLINE);
        if (order.hasLines()) {
            touchpoint.amount("units", order.units());
            order.money(shipping).forEach((quantity, value) -> touchpoint.money(quantity, value, settings.currency()));
        }
        exclusion.ifPresent(touchpoint::exclude);
        touchpoint.end();
        days.see(at.local().toLocalDate());
    }
}
