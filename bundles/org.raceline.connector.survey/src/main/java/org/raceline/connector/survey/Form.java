package org.raceline.connector.survey;

import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/**
 * How a tool writes responses: a heading, then one row each. Sees all rows of a file first, is asked to judge them, and then for
 * each response in their order.
 */
interface Form {

    /** Looks at a response. */
    default void see(Row row) {
    }

    /**
     * All were seen.
     *
     * @throws ConnectorException if they can be read in two ways and the user has not told
     */
    default void judge() throws ConnectorException {
    }

    /** Whether somebody sent it off. */
    boolean isSubmitted(Row row);

    /**
     * What tells a response from all others of the form, in every export. Asked once for each.
     *
     * @throws CellException if the row does not say
     */
    String key(Row row) throws CellException;

    /** @throws CellException if the row does not say */
    Moment at(Row row) throws CellException;

    /** Where a form asks who somebody is. */
    static Column emailIn(Columns columns) throws ConnectorException {
        return columns.column("Email Address", "Email", "E-mail address", "E-mail");
    }

    /** What is no address tells nobody apart. */
    static Optional<Person> person(Column email, Row row) {
        return Optional.of(email.text(row)).filter(text -> text.indexOf('@') > 0).map(Person::email);
    }
}
