package org.raceline.connector.email;

import java.util.Optional;
import java.util.function.Function;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/** The columns of an audience file. Names, addresses, places and the user's own fields are not read. */
final class ContactColumns {
    private final int size;
    private final Standing standing;
    private final Column email;
    private final Column number;
    private final Column optedIn;
    private final Column confirmed;
    private final Column since;

    ContactColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        standing = Standing.of(columns);
        email = columns.column("Email Address", "Email");
        number = Standing.technical(columns, "LEID");
        optedIn = Standing.technical(columns, "OPTIN_TIME");
        confirmed = Standing.technical(columns, "CONFIRM_TIME");
        since = standing.since(columns);
    }

    Standing standing() {
        return standing;
    }

    boolean namePersons() {
        return email.exists();
    }

    /** For a first pass over the contacts. */
    Judge judge() {
        return new Judge().twoDigitYearsFrom(2000).dates(optedIn, confirmed, since);
    }

    /**
     * @param dates how a column writes days
     * @throws CellException if a cell cannot be read, or nothing says who it is that opted in
     */
    Contact contact(Row row, Function<Column, DateStyle> dates) throws CellException {
        Optional<Issue> problem = row.problem(size);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        Optional<Person> person = Optional.of(email.text(row)).filter(text -> text.contains("@")).map(Person::email);
        Optional<Moment> joined = joined(row, dates);
        if (joined.isPresent() && person.isEmpty() && number.text(row).isEmpty()) {
            throw email.empty();
        }
        return new Contact(person, number.text(row), joined, since.date(row, dates.apply(since)));
    }

    /** Who signs up in one step has only a time of confirmation. */
    private Optional<Moment> joined(Row row, Function<Column, DateStyle> dates) throws CellException {
        Optional<Moment> at = optedIn.moment(row, dates.apply(optedIn));
        return at.isPresent() ? at : confirmed.moment(row, dates.apply(confirmed));
    }
}
