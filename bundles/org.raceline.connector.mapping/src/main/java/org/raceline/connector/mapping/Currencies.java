package org.raceline.connector.mapping;

import java.util.Locale;
import java.util.Optional;
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
        String code = column.text(row).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return told;
        }
        return Optional.of(code).filter(text -> text.matches("[A-Z]{3}")).orElseThrow(() -> new CellException(Sentences.error("cell.currency", heading).at(heading)));
    }
}
