package org.raceline.connector.transactions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/**
 * The columns of a list in which a row is a purchase.
 *
 * @param size how many columns a row has
 */
record PurchaseColumns(int size, Column customer, Column email, Column date, Column units, Column amount) {
    private static final List<String> CUSTOMER = List.of("customer_id", "customer id", "customerid", "customer", "customer number", "client_id", "client id");
    private static final List<String> ID = List.of("id");
    private static final List<String> EMAIL = List.of("email", "e-mail", "customer email", "customer_email", "email address");
    private static final List<String> DATE = List.of("date", "purchase_date", "purchase date", "order_date", "order date", "transaction_date", "transaction date");
    private static final List<String> UNITS = List.of("units", "quantity", "qty");
    private static final List<String> AMOUNT = List.of("amount", "value", "total", "revenue", "price", "monetary_value");
    private static final List<String> BARE = List.of("\\d+", "\\d+", "(19|20)\\d{6}", "\\d+", "\\d+(\\.\\d+)?");

    /** @param heading the first row; of a list without headings any row will do */
    static PurchaseColumns of(Row heading) throws ConnectorException {
        if (isBare(heading)) {
            return new PurchaseColumns(BARE.size(), new Column("customer", 0), new Column("email", -1), new Column("date", 2), new Column("units", 3), new Column("amount", 4));
        }
        Columns columns = Columns.of(heading);
        Column customer = first(columns, CUSTOMER);
        return new PurchaseColumns(columns.size(), customer.exists() ? customer : first(columns, ID), first(columns, EMAIL), first(columns, DATE), first(columns, UNITS), first(columns, AMOUNT));
    }

    private static Column first(Columns columns, List<String> names) throws ConnectorException {
        return columns.column(names.getFirst(), names.stream().skip(1).toArray(String[]::new));
    }

    /** Whether these headings are nothing but a customer, a day and perhaps pieces and an amount. */
    static boolean areIn(Columns columns) {
        Set<String> known = new HashSet<>();
        List.of(CUSTOMER, ID, EMAIL, DATE, UNITS, AMOUNT).forEach(names -> names.forEach(name -> known.add(Columns.normalise(name))));
        return DATE.stream().anyMatch(columns::contains) && (nameCustomers(columns) || columns.contains("id"))
                && columns.headings().stream().map(Columns::normalise).allMatch(known::contains);
    }

    static boolean nameCustomers(Columns columns) {
        return Stream.of(CUSTOMER, EMAIL).flatMap(List::stream).anyMatch(columns::contains);
    }

    /** Whether a row of a list without headings looks like one of this kind. */
    static boolean isBare(Row row) {
        if (row.size() != BARE.size()) {
            return false;
        }
        for (int i = 0; i < BARE.size(); i++) {
            if (!row.cell(i).matches(BARE.get(i))) {
                return false;
            }
        }
        return true;
    }

    void judge(Judge judge) {
        judge.dates(date).counts(units).numbers(amount);
    }

    Moment at(Row row, Verdict verdict) throws CellException {
        return date.moment(row, verdict.dates(date)).orElseThrow(date::empty);
    }

    /** Who bought, by each identity that the row states: number and address of one row are of one person. */
    List<Person> customer(Row row) {
        Optional<Person> address = Optional.of(email.text(row)).filter(text -> text.indexOf('@') > 0).map(Person::email);
        return Stream.concat(CustomerNumber.in(customer, row).stream(), address.stream()).toList();
    }

    Optional<BigDecimal> units(Row row, Verdict verdict) throws CellException {
        return units.exists() ? units.count(row, verdict.numbers(units)) : Optional.empty();
    }

    Optional<BigDecimal> amount(Row row, Verdict verdict) throws CellException {
        return amount.exists() ? amount.number(row, verdict.numbers(amount)) : Optional.empty();
    }

    /** The quantities that a list with these columns states. */
    Set<String> quantities() {
        Set<String> quantities = new HashSet<>();
        if (units.exists()) {
            quantities.add("units");
        }
        if (amount.exists()) {
            quantities.addAll(Set.of("gross_sales", "net_revenue"));
        }
        return quantities;
    }
}
