package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/**
 * The columns of an order grid. Money is loaded in the base currency, the one of the shop's books: the total, the subtotal and the
 * shipping stand there in it. What was refunded stands there in the customer's currency and is carried over where that is exact.
 */
final class MagentoGrid {
    private static final Map<String, String> EXCLUSIONS = Map.of("canceled", "cancelled", "cancelled", "cancelled",
            "pending payment", "unpaid", "pending_payment", "unpaid", "pending paypal", "unpaid", "pending_paypal", "unpaid");

    private final Settings settings;
    private final int size;
    private final Column number;
    private final Column date;
    private final Column base;
    private final Column purchased;
    private final Column status;
    private final Column email;
    private final Column subtotal;
    private final Column shipping;
    private final Column refunded;
    private final Judge judge = new Judge();
    private final Set<String> symbols = new LinkedHashSet<>();
    private final OrderDays days = new OrderDays();
    private Verdict verdict;
    private boolean refundsStated = true;

    MagentoGrid(Columns columns, Settings settings) throws ConnectorException {
        this.settings = settings;
        size = columns.size();
        number = columns.required("ID", "Order #", "Increment ID");
        date = columns.required("Purchase Date", "Purchased On");
        base = columns.required("Grand Total (Base)", "G.T. (Base)");
        purchased = columns.column("Grand Total (Purchased)", "G.T. (Purchased)");
        status = columns.required("Status");
        email = columns.column("Customer Email");
        subtotal = columns.column("Subtotal");
        shipping = columns.column("Shipping and Handling");
        refunded = columns.column("Total Refunded");
        judge.dates(date).numbers(base, purchased, subtotal, shipping, refunded);
    }

    static boolean isGrid(Columns columns) {
        return columns.contains("Status") && (columns.contains("Purchase Date", "Grand Total (Base)") || columns.contains("Purchased On", "G.T. (Base)"));
    }

    void see(Row row) {
        if (row.problem(size).isEmpty() && !row.isBlank()) {
            judge.see(row);
            String symbol = base.text(row).replaceAll("[\\d.,+\\-()\\s\\h'’]", "");
            if (!symbol.isEmpty()) {
                symbols.add(symbol);
            }
        }
    }

    /** @throws ConnectorException if the file does not tell how it writes dates or amounts, or its books are in several currencies */
    void decide() throws ConnectorException {
        verdict = judge.verdict(settings);
        if (symbols.size() > 1) {
            throw new ConnectorException(Sentences.error("magento.currencies").at(base.heading()));
        }
    }

    void write(Row row, FactSink sink) throws CellException {
        Optional<Issue> problem = row.problem(size);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        if (number.text(row).isEmpty()) {
            throw number.empty();
        }
        Moment at = date.moment(row, verdict.dates(date)).orElseThrow(date::empty);
        Amount gross = money(base, row).orElseThrow(base::empty);
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        money.put("gross_sales", gross.value());
        money(subtotal, row).ifPresent(amount -> money.put("subtotal", amount.value()));
        money(shipping, row).ifPresent(amount -> money.put("shipping", amount.value()));
        Optional<BigDecimal> refund = refund(row, gross);
        refund.ifPresent(known -> money.put("refunds", known));
        money.put("net_revenue", gross.value().subtract(refund.orElse(BigDecimal.ZERO)));
        TouchpointWriter order = sink.touchpoint("order").key(number.text(row));
        at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
        money.forEach((quantity, value) -> order.money(quantity, value, gross.currency().orElse(settings.currency())));
        Optional.of(email.text(row)).filter(text -> text.contains("@")).map(Person::email).ifPresent(order::person);
        Optional.ofNullable(EXCLUSIONS.get(status.text(row).toLowerCase(Locale.ROOT))).ifPresent(order::exclude);
        order.end();
        refundsStated &= refund.isPresent();
        days.see(at.local().toLocalDate());
    }

    private Optional<Amount> money(Column column, Row row) throws CellException {
        return column.exists() ? column.money(row, verdict.numbers(column)) : Optional.empty();
    }

    /** What was given back, in the base currency: nothing, all, or a part where both currencies are the same. */
    private Optional<BigDecimal> refund(Row row, Amount gross) throws CellException {
        Optional<Amount> stated = money(refunded, row);
        Optional<Amount> paid = money(purchased, row);
        boolean closed = status.text(row).equalsIgnoreCase("closed");
        if (stated.isEmpty()) {
            return refunded.exists() && !closed ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        BigDecimal value = stated.get().value();
        if (value.signum() == 0 || paid.isEmpty() || paid.get().symbol().equals(gross.symbol()) && paid.get().value().compareTo(gross.value()) == 0) {
            return Optional.of(value);
        }
        if (!stated.get().symbol().isEmpty() && stated.get().symbol().equals(gross.symbol()) && !gross.symbol().equals(paid.get().symbol())) {
            return Optional.of(value);
        }
        return value.compareTo(paid.get().value()) == 0 ? Optional.of(gross.value()) : Optional.empty();
    }

    /** The file lists every order of its days. */
    void vouch(FactSink sink) {
        Set<String> quantities = new HashSet<>(Set.of("gross_sales", "net_revenue"));
        Map.of("subtotal", subtotal, "shipping", shipping, "refunds", refunded).forEach((quantity, column) -> {
            if (column.exists()) {
                quantities.add(quantity);
            }
        });
        Set<String> flags = refundsStated ? Set.of() : Set.of("net_revenue:refunds-not-stated");
        days.period().ifPresent(period -> sink.vouch("order", period, quantities, email.exists(), Set.of(), flags));
    }
}
