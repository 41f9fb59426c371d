package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Person;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Moment;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** The columns of one file, and what an order's first row says under them. */
final class OrderColumns {
    private final DateStyle dates;
    private final String defaultCurrency;
    private final int size;
    private final Column name;
    private final Column created;
    private final Column email;
    private final Column currency;
    private final Column country;
    private final Column status;
    private final Column cancelled;
    private final Column payment;
    private final Column units;
    private final Column total;
    private final Column refunded;
    /** Amounts beside the total, by quantity; only columns that are there. */
    private final Map<String, Column> amounts = new LinkedHashMap<>();
    /** What is filled on the first row of an order only. */
    private final List<Column> orderLevel;

    private OrderColumns(Columns columns, DateStyle dates, String defaultCurrency) throws ConnectorException {
        this.dates = dates;
        this.defaultCurrency = defaultCurrency;
        size = columns.size();
        name = columns.required("Name");
        created = columns.required("Created at");
        total = columns.required("Total");
        email = columns.column("Email");
        currency = columns.column("Currency");
        country = columns.column("Billing Country");
        status = columns.column("Financial Status");
        cancelled = columns.column("Cancelled at");
        payment = columns.column("Payment Method");
        units = columns.column("Lineitem quantity");
        refunded = columns.column("Refunded Amount");
        add("subtotal", columns.column("Subtotal"));
        add("shipping", columns.column("Shipping"));
        add("tax", columns.column("Taxes"));
        add("discounts", columns.column("Discount Amount"));
        add("refunds", refunded);
        orderLevel = Stream.concat(amounts.values().stream(), Stream.of(total, currency, country, status, cancelled, payment)).toList();
    }

    private void add(String quantity, Column column) {
        if (column.exists()) {
            amounts.put(quantity, column);
        }
    }

    /** @throws ConnectorException if a column is missing that every order needs, or stands twice */
    static OrderColumns of(Row heading, DateStyle dates, String defaultCurrency) throws ConnectorException {
        return new OrderColumns(Columns.of(heading), dates, defaultCurrency);
    }

    int size() {
        return size;
    }

    /** @throws CellException if the row has none */
    String name(Row row) throws CellException {
        String text = name.text(row);
        if (text.isEmpty()) {
            throw name.empty();
        }
        return text;
    }

    /** Whether a row is a further line item of the order above: nothing that belongs to the order as a whole is filled. */
    boolean isContinuation(Row row) {
        return orderLevel.stream().allMatch(column -> column.text(row).isEmpty());
    }

    Optional<BigDecimal> units(Row row) throws CellException {
        return units.count(row, NumberStyle.PLAIN);
    }

    /** Quantities that the file states for its orders. */
    Set<String> quantities() {
        Set<String> quantities = new LinkedHashSet<>(amounts.keySet());
        quantities.add("gross_sales");
        quantities.add("net_revenue");
        if (units.exists()) {
            quantities.add("units");
        }
        return quantities;
    }

    Set<String> dimensions() {
        return country.exists() ? Set.of("country") : Set.of();
    }

    /** @throws CellException if a cell cannot be read or one is empty that every order needs */
    OrderHead head(Row row) throws CellException {
        Moment at = created.moment(row, dates).orElseThrow(created::empty);
        Amount gross = total.money(row).orElseThrow(total::empty);
        String code = currency(row, gross);
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        for (Map.Entry<String, Column> amount : amounts.entrySet()) {
            Optional<Amount> stated = amount.getValue().money(row);
            if (stated.isPresent()) {
                money.put(amount.getKey(), inCurrency(stated.get(), code, amount.getValue()));
            }
        }
        money.put("gross_sales", inCurrency(gross, code, total));
        money.put("net_revenue", gross.value().subtract(money.getOrDefault("refunds", BigDecimal.ZERO)));
        return new OrderHead(at, code, money, person(row), country.text(row), exclusions(row));
    }

    private String currency(Row row, Amount gross) throws CellException {
        String told = currency.text(row);
        if (told.isEmpty()) {
            return gross.currency().orElse(defaultCurrency);
        }
        if (!told.matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("currency").at(currency.heading()));
        }
        return told;
    }

    private static BigDecimal inCurrency(Amount amount, String code, Column column) throws CellException {
        if (!amount.currency().orElse(code).equals(code)) {
            throw new CellException(Sentences.error("currencies").at(column.heading()));
        }
        return amount.value();
    }

    /** What is no address (a dash, a name) tells nobody apart. */
    private Optional<Person> person(Row row) {
        return Optional.of(email.text(row)).filter(text -> text.contains("@")).map(Person::email);
    }

    private Set<String> exclusions(Row row) {
        Set<String> reasons = new LinkedHashSet<>();
        if (!cancelled.text(row).isEmpty()) {
            reasons.add("cancelled");
        }
        if (status.text(row).equalsIgnoreCase("voided")) {
            reasons.add("voided");
        }
        if (payment.text(row).toLowerCase(Locale.ROOT).contains("bogus gateway")) {
            reasons.add("test");
        }
        return reasons;
    }
}
