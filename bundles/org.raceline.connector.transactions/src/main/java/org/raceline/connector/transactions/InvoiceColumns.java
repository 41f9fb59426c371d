package org.raceline.connector.transactions;

import java.math.BigDecimal;
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
    private final Columns columns;
    private final Column number;
    private final Column quantity;
    private final Column price;
    private final Column date;
    private final Column customer;
    private final Column country;

    InvoiceColumns(Row heading) throws ConnectorException {
        columns = Columns.of(heading);
        number = columns.required("InvoiceNo", "Invoice");
        quantity = columns.required("Quantity");
        price = columns.required("UnitPrice", "Price");
        date = columns.required("InvoiceDate");
        customer = columns.column("CustomerID", "Customer ID");
        country = columns.column("Country");
    }

    static boolean areIn(Columns columns) {
        return (columns.contains("InvoiceNo") || columns.contains("Invoice")) && columns.contains("StockCode", "Quantity", "InvoiceDate")
                && (columns.contains("UnitPrice") || columns.contains("Price"));
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

    String number(Row row) throws CellException {
        String text = number.text(row);
        if (text.isEmpty()) {
            throw number.empty();
        }
        return text;
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
