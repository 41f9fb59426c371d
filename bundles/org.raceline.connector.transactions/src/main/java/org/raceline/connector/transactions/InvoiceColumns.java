package org.raceline.connector.transactions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** The columns of a list of invoice lines. */
final class InvoiceColumns {
    private static final String[] NUMBER = {"Invoice", "invoice_no"};
    private static final String[] STOCK_CODE = {"stock_code"};
    private static final String[] DATE = {"invoice_date"};
    private static final String[] PRICE = {"Price", "unit_price"};
    private static final String[] CUSTOMER = {"Customer ID", "customer_id"};

    private final Columns columns;
    private final Column number;
    private final Column quantity;
    private final Column price;
    private final Column date;
    private final Column customer;
    private final Column country;

    InvoiceColumns(Row heading) throws ConnectorException {
        columns = Columns.of(heading);
        number = columns.required("InvoiceNo", NUMBER);
        quantity = columns.required("Quantity");
        price = columns.required("UnitPrice", PRICE);
        date = columns.required("InvoiceDate", DATE);
        customer = columns.column("CustomerID", CUSTOMER);
        country = columns.column("Country");
    }

    static boolean areIn(Columns columns) {
        return isAny(columns, "InvoiceNo", NUMBER) && isAny(columns, "StockCode", STOCK_CODE) && columns.contains("Quantity") && isAny(columns, "InvoiceDate", DATE)
                && isAny(columns, "UnitPrice", PRICE);
    }

    private static boolean isAny(Columns columns, String heading, String... aliases) {
        return columns.contains(heading) || Arrays.stream(aliases).anyMatch(columns::contains);
    }

    int size() {
        return columns.size();
    }

    boolean nameCustomers() {
        return customer.exists();
    }

    boolean nameCountries() {
        return country.exists();
    }

    Judge judge() {
        return new Judge().dates(date).counts(quantity).numbers(price);
    }

    Optional<String> numberIn(Row row) {
        return Optional.of(number.text(row)).filter(text -> !text.isEmpty());
    }

    CellException withoutNumber() {
        return number.empty();
    }

    /** The number of a row with too few or too many cells, where another cell behind it shows that it is whole. */
    Optional<String> numberOfDamaged(Row row) {
        return Optional.of(number.text(row)).filter(text -> !text.isEmpty() && row.size() > number.index() + 1);
    }

    Moment at(Row row, Verdict verdict) throws CellException {
        return date.moment(row, verdict.dates(date)).orElseThrow(date::empty);
    }

    BigDecimal units(Row row, Verdict verdict) throws CellException {
        return quantity.count(row, verdict.numbers(quantity)).orElseThrow(quantity::empty);
    }

    BigDecimal price(Row row, Verdict verdict) throws CellException {
        return price.number(row, verdict.numbers(price)).orElseThrow(price::empty);
    }

    Optional<Person> customer(Row row) {
        return CustomerNumber.in(customer, row);
    }

    String country(Row row) {
        return country.exists() ? country.text(row) : "";
    }
}
