package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

class MagentoMutantsTest extends MutantsContract {
    private static final Map<String, String> OUT = Map.of("canceled", "cancelled", "cancelled", "cancelled", "pending payment", "unpaid", "pending_payment", "unpaid");
    private static final String BASE = "Grand Total (Base)";
    private static final String PURCHASED = "Grand Total (Purchased)";
    private static final String REFUNDED = "Total Refunded";

    @Override
    protected Connector connector() {
        return new MagentoOrders();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "magento-grid.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (!row.isLoaded()) {
                continue;
            }
            String date = table.cell(row, "Purchase Date");
            SlowValue.Stamp at = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false));
            BigDecimal gross = value(table, row, choices, BASE).orElseThrow(() -> new Unreadable("no total"));
            String currency = currency(table.cell(row, BASE));
            Optional<BigDecimal> refund = refund(table, row, choices, gross);
            facts.record(row.first(), row.last());
            TouchpointWriter order = facts.touchpoint("order").key(table.cell(row, "ID")).money("gross_sales", gross, currency)
                    .money("net_revenue", gross.subtract(refund.orElse(BigDecimal.ZERO)), currency);
            at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
            refund.ifPresent(value -> order.money("refunds", value, currency));
            value(table, row, choices, "Subtotal").ifPresent(value -> order.money("subtotal", value, currency));
            value(table, row, choices, "Shipping and Handling").ifPresent(value -> order.money("shipping", value, currency));
            if (table.cell(row, "Customer Email").contains("@")) {
                order.person(Person.email(table.cell(row, "Customer Email")));
            }
            String status = table.cell(row, "Status").toLowerCase(Locale.ROOT);
            if (OUT.containsKey(status)) {
                order.exclude(OUT.get(status));
            }
            order.end();
        }
    }

    private static Optional<BigDecimal> value(SlowTable table, SlowRow row, Choices choices, String heading) {
        String cell = table.cell(row, heading);
        return cell.isEmpty() ? Optional.empty()
                : Optional.of(cell.matches("[\\d.]+[eE]\\d+") ? SlowValue.plain(cell) : SlowValue.judged(choices, heading, false, cell));
    }

    private static String currency(String cell) {
        return symbol(cell).equals("\u20ac") ? "EUR" : SlowValue.currency(cell).orElse("XXX");
    }

    private static String symbol(String cell) {
        return cell.replaceAll("[^\\p{L}\\p{Sc}]", "");
    }

    /** Nothing, or as stated where that is in the currency of the books, or all where all that was paid was given back. */
    private static Optional<BigDecimal> refund(SlowTable table, SlowRow row, Choices choices, BigDecimal gross) {
        Optional<BigDecimal> stated = value(table, row, choices, REFUNDED);
        Optional<BigDecimal> paid = value(table, row, choices, PURCHASED);
        if (stated.isEmpty()) {
            boolean open = table.has(REFUNDED) && !table.cell(row, "Status").equalsIgnoreCase("closed");
            return open ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        String books = symbol(table.cell(row, BASE));
        String theirs = symbol(table.cell(row, PURCHASED));
        boolean same = paid.isEmpty() || theirs.equals(books) && paid.get().compareTo(gross) == 0;
        if (stated.get().signum() == 0 || same || symbol(table.cell(row, REFUNDED)).equals(books) && !books.isEmpty() && !theirs.equals(books)) {
            return stated;
        }
        return stated.get().compareTo(paid.get()) == 0 ? Optional.of(gross) : Optional.empty();
    }
}
