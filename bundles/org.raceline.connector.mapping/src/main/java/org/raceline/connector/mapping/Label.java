package org.raceline.connector.mapping;

import org.raceline.core.model.Declaration;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/**
 * A dimension and where its values stand.
 *
 * @param heading of its column, or empty
 * @param value   the same in every row, where there is no column
 */
record Label(String id, String heading, String value) {
    static Label of(Declaration declaration) {
        return new Label(declaration.attribute("id"), declaration.attribute("column"), declaration.attribute("value"));
    }

    /** @throws CellException if the cell tells who somebody is */
    String in(Row row, Columns columns) throws CellException {
        return heading.isBlank() ? value : text(row, TableWalk.column(columns, heading));
    }

    /** The value of a dimension, which everybody sees. */
    static String text(Row row, Column column) throws CellException {
        return checked(column.text(row), column);
    }

    /** The same of a text that stands in the column. */
    static String checked(String text, Column column) throws CellException {
        if (Addresses.isOne(text)) {
            throw new CellException(Sentences.error("cell.address", column.heading()).at(column.heading()));
        }
        return text;
    }
}
