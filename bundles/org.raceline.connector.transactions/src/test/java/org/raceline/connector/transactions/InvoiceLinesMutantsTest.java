package org.raceline.connector.transactions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

class InvoiceLinesMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new CustomerTransactions();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "invoices.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        Map<String, List<SlowRow>> invoices = new LinkedHashMap<>();
        for (SlowRow row : table.rows()) {
            if (row.isLoaded()) {
                invoices.computeIfAbsent(number(table, row), number -> new ArrayList<>()).add(row);
            }
        }
        invoices.values().forEach(invoice -> write(table, invoice, choices, facts));
    }

    private static String number(SlowTable table, SlowRow row) {
        return table.cell(row, "InvoiceNo");
    }

    private static void write(SlowTable table, List<SlowRow> invoice, Choices choices, RecordingSink facts) {
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        String customer = "";
        for (SlowRow row : invoice) {
            BigDecimal pieces = SlowValue.judged(choices, "Quantity", true, table.cell(row, "Quantity"));
            units = units.add(pieces);
            value = value.add(pieces.multiply(SlowValue.judged(choices, "UnitPrice", false, table.cell(row, "UnitPrice"))));
            customer = customer.isEmpty() ? table.cell(row, "CustomerID").replaceFirst("^(\\d+)\\.0+$", "$1") : customer;
        }
        SlowRow first = invoice.getFirst();
        String date = table.cell(first, "InvoiceDate");
        SlowValue.Stamp at = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false));
        facts.record(first.first(), first.last());
        TouchpointWriter order = facts.touchpoint("order").key(number(table, first)).in("country", table.cell(first, "Country")).amount("units", units);
        at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
        if (!customer.isEmpty()) {
            order.person(new Person(Person.Identity.CUSTOMER_NUMBER, customer));
        }
        boolean credit = number(table, first).startsWith("C");
        order.money("refunds", credit ? value.negate() : BigDecimal.ZERO, "XXX").money("net_revenue", value, "XXX");
        if (credit) {
            order.exclude("credit-note");
        } else {
            order.money("gross_sales", value, "XXX");
        }
        if (number(table, first).startsWith("A")) {
            order.exclude("adjustment");
        }
        order.end();
    }
}
