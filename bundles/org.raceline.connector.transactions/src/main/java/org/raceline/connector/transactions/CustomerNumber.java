package org.raceline.connector.transactions;

import java.util.Optional;
import org.raceline.core.model.Person;
import org.raceline.tables.Column;
import org.raceline.tables.Row;

/** Customer numbers are names, not numbers: leading zeros stay, and what a spreadsheet made of them ({@code 17850.0}) goes. */
final class CustomerNumber {
    private CustomerNumber() {
    }

    /** Who bought, if the row says. */
    static Optional<Person> in(Column column, Row row) {
        String text = column.exists() ? column.text(row).replaceFirst("^(\\d+)\\.0+$", "$1") : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new Person(Person.Identity.CUSTOMER_NUMBER, text));
    }
}
