package org.raceline.connector.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The first rows of a file that hold anything, by which its kind is known. */
final class Head {
    /** A report's first labels stand on these, its title included. */
    private static final int TOP = 6;

    private Head() {
    }

    /** The first row as a heading; empty where there is none, or the file cannot be read as text. */
    static Optional<Columns> columns(Input input) throws IOException {
        return rows(input, Dialect.ANY, 1).stream().findFirst().map(Columns::of);
    }

    /** Whether the first row is this title, alone, and a label follows soon. */
    static boolean isReport(Input input, String title, String label) throws IOException {
        List<Row> top = rows(input, Dialect.COMMA, TOP);
        return !top.isEmpty() && top.getFirst().cell(0).strip().equalsIgnoreCase(title)
                && top.getFirst().cells().stream().skip(1).allMatch(String::isBlank)
                && top.stream().skip(1).anyMatch(row -> row.cell(0).strip().equalsIgnoreCase(label + ":"));
    }

    private static List<Row> rows(Input input, Dialect dialect, int count) throws IOException {
        List<Row> top = new ArrayList<>();
        try (Rows rows = Rows.open(input, dialect)) {
            for (Optional<Row> row = rows.next(); row.isPresent() && top.size() < count; row = rows.next()) {
                if (!row.get().isBlank() && row.get().kind() != Row.Kind.SEPARATOR) {
                    top.add(row.get());
                }
            }
        } catch (ConnectorException unreadable) {
            return List.of();
        }
        return top;
    }
}
