package org.raceline.connector.email;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** A table with one heading row, read row by row. Lines that belong to no record are told as they come. */
final class Table implements Closeable {

    /** Is told of lines that belong to no record. */
    interface Lines {
        /** For a pass that writes nothing. */
        Lines IGNORED = (first, last) -> {
        };

        void header(long first, long last);
    }

    private final Rows rows;
    private final Lines lines;
    private final Columns columns;

    private Table(Rows rows, Lines lines) throws IOException, ConnectorException {
        this.rows = rows;
        this.lines = lines;
        Row heading = next().orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
        lines.header(heading.firstLine(), heading.lastLine());
        columns = Columns.of(heading);
    }

    /** @throws ConnectorException if there is no heading, or the file cannot be read as text */
    static Table open(Input input, Settings settings, Lines lines) throws IOException, ConnectorException {
        Rows rows = Rows.open(input, Dialect.ANY, settings);
        try {
            return new Table(rows, lines);
        } catch (IOException | ConnectorException | RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    Columns columns() {
        return columns;
    }

    /** The next row that holds anything, a bad one too. */
    Optional<Row> next() throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && (row.get().isBlank() || row.get().kind() == Row.Kind.SEPARATOR)) {
            lines.header(row.get().firstLine(), row.get().lastLine());
            row = rows.next();
        }
        return row;
    }

    /** Ask at the end. */
    Optional<Issue> missingLineEnd() {
        return rows.missingLineEnd();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
