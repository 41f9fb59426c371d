package org.raceline.connector.survey;

import java.time.ZoneOffset;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/** Typeform: every response has a number, and times are UTC as their headings say. */
final class TypeformForm implements Form {
    private static final DateStyle TIMES = DateStyle.of("uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd HH:mm");

    private final Column number;
    private final Column submitted;
    private final Column type;

    /** @throws ConnectorException if a column is missing that every response needs, or stands twice */
    TypeformForm(Columns columns) throws ConnectorException {
        number = columns.required("#");
        submitted = columns.required("Submit Date (UTC)");
        type = columns.column("Response Type");
    }

    static boolean isIn(Columns columns) {
        return columns.contains("#", "Submit Date (UTC)");
    }

    @Override
    public boolean isSubmitted(Row row) {
        return !submitted.text(row).isEmpty() || type.text(row).isEmpty() || type.text(row).equalsIgnoreCase("completed");
    }

    @Override
    public String key(Row row) throws CellException {
        if (number.text(row).isEmpty()) {
            throw number.empty();
        }
        return number.text(row);
    }

    @Override
    public Moment at(Row row) throws CellException {
        return new Moment(submitted.moment(row, TIMES).orElseThrow(submitted::empty).local(), Optional.of(ZoneOffset.UTC));
    }
}
