package org.raceline.connector.mapping;

import java.util.Locale;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/**
 * Which currency money is in: that of its cell, else of its row, else as told.
 *
 * @param heading of the column that states it, or empty
 * @param told    {@code XXX} where nobody told
 */
record Currencies(Columns columns, String heading, String told) {

    String of(Row row, Figure.Value money) throws CellException {
        if (money.currency().isPresent()) {
            return money.currency().get();
        }
        if (heading.isBlank()) {
            return told;
        }
        Column column = TableWalk.column(columns, heading);
        return code(column.text(row));
    }

    /** Which one a cell of the column names. */
    String code(String text) throws CellException {
        String code = text.toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return told;
        }
        if (!isCode(code)) {
            throw new CellException(Sentences.error("cell.currency", heading).at(heading));
        }
        return code;
    }

    private static boolean isCode(String text) {
        boolean code = text.length() == 3;
        for (int i = 0; code && i < 3; i++) {
            code = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return code;
    }
}
