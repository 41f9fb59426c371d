package org.raceline.connector.social;

import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The kinds of file that Meta's tools export. */
enum Format {
    /** Titled blocks: a figure a day, followers, tables of the audience. */ INSIGHTS("meta-insights"),
    /** One row a post. */ POSTS("meta-posts"),
    /** One row an ad, ad set or campaign. */ ADS("meta-ads");

    private final String id;

    Format(String id) {
        this.id = id;
    }

    /** Stable, untranslated. */
    String id() {
        return id;
    }

    /** What the first rows with cells say; empty for a file of another kind. */
    static Optional<Format> of(Rows rows) throws IOException, ConnectorException {
        boolean separator = false;
        for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            Row row = next.get();
            separator |= row.kind() == Row.Kind.SEPARATOR;
            if (!isBetween(row)) {
                return of(row, separator, rows);
            }
        }
        return Optional.empty();
    }

    private static Optional<Format> of(Row first, boolean separator, Rows rows) throws IOException, ConnectorException {
        if (first.kind() != Row.Kind.CELLS) {
            return Optional.empty();
        }
        Columns columns = Columns.of(first);
        if (PostColumns.areIn(columns)) {
            return Optional.of(POSTS);
        }
        if (AdColumns.areIn(columns)) {
            return Optional.of(ADS);
        }
        return Block.isTitle(first) && rows.next().filter(second -> Block.isHeading(first, second, separator)).isPresent() ? Optional.of(INSIGHTS)
                : Optional.empty();
    }

    /** Whether a row holds nothing: blank lines and the line that names the separator. */
    static boolean isBetween(Row row) {
        return row.isBlank() || row.kind() == Row.Kind.SEPARATOR;
    }
}
