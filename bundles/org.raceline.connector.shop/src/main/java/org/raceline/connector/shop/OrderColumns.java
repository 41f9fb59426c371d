package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Person;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** The columns of one file, and what an order's first row says under them. */
final class OrderColumns {
    /** Dates that say themselves how they are written, Shopify's own first. */
    private static final DateStyle CLEAR = DateStyle.of("uuuu-MM-dd HH:mm:ss XX", "uuuu-MM-dd'T'HH:mm:ssXXX", "uuuu-MM-dd[ HH:mm[:ss]]", "d.M.uuuu[ H:mm[:ss]]");

    private final Settings settings;
    private final Judge dates = new Judge().twoDigitYearsFrom(2000);
    private final Judge numbers = new Judge();
    private final int size;
    private final Column name;
    private final Column created;
    private final Column email;
    private final Column currency;
    private final Column country;
    private final Column source;
    private final Column attributes;
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
    private boolean orders;
    private boolean statuses;
    private boolean clear;
    private final OneWay names = new OneWay();
    private DateStyle datesAs;
    private Verdict amountsAs;

    /** @throws ConnectorException if a column is missing that every order needs, or stands twice */
    OrderColumns(Columns columns, Settings settings) throws ConnectorException {
        this.settings = settings;
        size = columns.size();
        name = columns.required("Name");
        created = columns.required("Created at");
        total = isListOfLines(columns) ? columns.column("Total") : columns.required("Total");
        email = columns.column("Email");
        currency = columns.column("Currency");
        country = columns.column("Billing Country");
        source = columns.column("Source");
        attributes = columns.column("Note Attributes");
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
        dates.dates(created, columns.column("Paid at"), columns.column("Fulfilled at"), cancelled);
        numbers.numbers(Stream.concat(amounts.values().stream(), Stream.of(total)).toArray(Column[]::new));
    }

    /** Whether the owner has left out what orders come to: they are counted all the same. */
    private static boolean isListOfLines(Columns columns) {
        return columns.contains("Financial Status", "Lineitem quantity") && !columns.contains("Subtotal") && !columns.contains("Taxes");
    }

    /** Whether these are headings of orders, whichever of its columns the shop's owner has kept. */
    static boolean isExport(Columns columns) {
        return columns.contains("Name", "Created at") && (columns.contains("Total") || isListOfLines(columns));
    }

    /** Looks at a row before any is loaded. */
    void see(Row row) {
        if (row.problem(size).isEmpty()) {
            numbers.see(row);
            seeDates(row);
            if (!isContinuation(row)) {
                orders = true;
                names.see(name.text(row));
            }
            statuses = statuses || !status.isEmpty(row);
        }
    }

    /** One date that says itself how it is written speaks for all: what the others show is needed only until there is one. */
    private void seeDates(Row row) {
        if (!clear) {
            dates.see(row);
            clear = CLEAR.moment(created.text(row)).isPresent();
        }
    }

    /**
     * All rows have been seen.
     *
     * @throws ConnectorException if the file does not tell how it writes dates or amounts, or what it lists are no orders
     */
    void decide() throws ConnectorException {
        if (status.exists() && orders && !statuses) {
            throw new ConnectorException(Sentences.error("abandoned").at(status.heading()));
        }
        datesAs = clear ? CLEAR : dates.verdict(settings).dates(created);
        amountsAs = numbers.verdict(settings);
    }

    private void add(String quantity, Column column) {
        if (column.exists()) {
            amounts.put(quantity, column);
        }
    }

    int size() {
        return size;
    }

    /** Whether an order may stand in the file twice. */
    boolean mayRepeat() {
        return !names.isSo();
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
        for (Column column : orderLevel) {
            if (!column.isEmpty(row)) {
                return false;
            }
        }
        return true;
    }

    Optional<BigDecimal> units(Row row) throws CellException {
        return units.count(row, NumberStyle.PLAIN);
    }

    /** Quantities that the file states for its orders. */
    Set<String> quantities() {
        Set<String> quantities = new LinkedHashSet<>(amounts.keySet());
        if (total.exists()) {
            quantities.add("gross_sales");
            quantities.add("net_revenue");
        }
        if (units.exists()) {
            quantities.add("units");
        }
        return quantities;
    }

    Set<String> dimensions() {
        Set<String> dimensions = new LinkedHashSet<>();
        if (country.exists()) {
            dimensions.add("country");
        }
        if (source.exists()) {
            dimensions.add(SalesChannel.ID);
        }
        return dimensions;
    }

    /** @throws CellException if a cell cannot be read or one is empty that every order needs */
    OrderHead head(Row row) throws CellException {
        Moment at = created.moment(row, datesAs).orElseThrow(created::empty);
        Optional<Amount> gross = money(total, row);
        if (total.exists() && gross.isEmpty()) {
            throw total.empty();
        }
        String code = currency(row, gross);
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        for (Map.Entry<String, Column> amount : amounts.entrySet()) {
            Optional<Amount> stated = money(amount.getValue(), row);
            if (stated.isPresent()) {
                money.put(amount.getKey(), inCurrency(stated.get(), code, amount.getValue()));
            }
        }
        if (gross.isPresent()) {
            money.put("gross_sales", inCurrency(gross.get(), code, total));
            money.put("net_revenue", gross.get().value().subtract(money.getOrDefault("refunds", BigDecimal.ZERO)));
        }
        return new OrderHead(at, code, money, person(row), dimensions(row), exclusions(row));
    }

    private Map<String, String> dimensions(Row row) {
        Map<String, String> placed = Map.of("country", country.text(row), SalesChannel.ID, SalesChannel.ofShopify(source.text(row)));
        if (attributes.isEmpty(row)) {
            return placed;
        }
        Map<String, String> dimensions = new HashMap<>(LinkTags.dimensions(attributes.text(row)));
        dimensions.putAll(placed);
        return dimensions;
    }

    private Optional<Amount> money(Column column, Row row) throws CellException {
        return column.exists() ? column.money(row, amountsAs.numbers(column)) : Optional.empty();
    }

    private String currency(Row row, Optional<Amount> gross) throws CellException {
        String told = currency.text(row);
        if (told.isEmpty()) {
            return gross.flatMap(Amount::currency).orElse(settings.currency());
        }
        if (!isCode(told)) {
            throw new CellException(Sentences.error("currency").at(currency.heading()));
        }
        return told;
    }

    private static boolean isCode(String text) {
        boolean code = text.length() == 3;
        for (int i = 0; code && i < 3; i++) {
            code = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return code;
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
        if (!cancelled.isEmpty(row)) {
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
