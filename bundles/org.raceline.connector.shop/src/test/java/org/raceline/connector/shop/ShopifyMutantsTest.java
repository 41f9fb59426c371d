package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class ShopifyMutantsTest extends MutantsContract {
    private static final Map<String, String> MONEY = Map.of("gross_sales", "Total", "subtotal", "Subtotal", "shipping", "Shipping", "tax", "Taxes",
            "discounts", "Discount Amount", "refunds", "Refunded Amount");
    private static final List<String> OF_THE_ORDER = List.of("Total", "Subtotal", "Shipping", "Taxes", "Discount Amount", "Refunded Amount", "Currency",
            "Billing Country", "Financial Status", "Cancelled at", "Payment Method");

    @Override
    protected Connector connector() {
        return new ShopifyOrders();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "orders.csv"), BytesInput.resource(getClass(), "orders-reduced.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        Set<List<String>> loaded = new HashSet<>();
        SlowRow head = null;
        BigDecimal units = null;
        for (SlowRow row : table.rows()) {
            if (row.isSkipped() && !loaded.contains(row.cells())) {
                throw new Unreadable("line " + row.first() + " repeats nothing and is skipped");
            }
            if (!row.isLoaded()) {
                continue;
            }
            boolean more = OF_THE_ORDER.stream().allMatch(heading -> table.cell(row, heading).isEmpty());
            if (!more) {
                write(table, head, units, choices, facts);
                head = row;
                units = null;
            } else if (head == null || !table.cell(head, "Name").equals(table.cell(row, "Name"))) {
                throw new Unreadable("line " + row.first() + " belongs to no order");
            }
            String pieces = table.cell(row, "Lineitem quantity");
            units = pieces.isEmpty() ? units : SlowValue.whole(SlowValue.plain(pieces)).add(units == null ? BigDecimal.ZERO : units);
            loaded.add(row.cells());
        }
        write(table, head, units, choices, facts);
    }

    private static void write(SlowTable table, SlowRow row, BigDecimal units, Choices choices, RecordingSink facts) {
        if (row == null) {
            return;
        }
        String total = table.cell(row, "Total");
        String currency = table.cell(row, "Currency").isEmpty() ? SlowValue.currency(total).orElse("XXX") : table.cell(row, "Currency");
        String created = table.cell(row, "Created at");
        SlowValue.Stamp at = SlowValue.stamp(created, SlowValue.isOrderOpen(created) && choices.of("day", true, false));
        facts.record(row.first(), row.last());
        TouchpointWriter order = facts.touchpoint("order").key(table.cell(row, "Name")).in("country", table.cell(row, "Billing Country"));
        at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
        if (table.cell(row, "Email").contains("@")) {
            order.person(Person.email(table.cell(row, "Email")));
        }
        MONEY.forEach((quantity, heading) -> {
            String cell = table.cell(row, heading);
            if (!cell.isEmpty()) {
                order.money(quantity, SlowValue.number(cell, '.'), currency);
            }
        });
        String refunds = table.cell(row, "Refunded Amount");
        order.money("net_revenue", SlowValue.number(total, '.').subtract(refunds.isEmpty() ? BigDecimal.ZERO : SlowValue.number(refunds, '.')), currency);
        if (units != null) {
            order.amount("units", units);
        }
        if (!table.cell(row, "Cancelled at").isEmpty()) {
            order.exclude("cancelled");
        }
        if (table.cell(row, "Financial Status").toLowerCase(Locale.ROOT).equals("voided")) {
            order.exclude("voided");
        }
        if (table.cell(row, "Payment Method").toLowerCase(Locale.ROOT).contains("bogus gateway")) {
            order.exclude("test");
        }
        order.end();
    }
}
