package org.raceline.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.tables.internal.Cells;
import org.raceline.tables.internal.RecordReader;
import org.raceline.tables.internal.Sentences;

/**
 * Reads an input row by row, in constant memory. The encoding is UTF-8 or, where a byte order mark says so, UTF-16; anything
 * else is refused, never guessed. Refused with a sentence are also bytes that are no text and rows beyond the limits: a cell
 * of {@value #MAX_CELL} characters, a row of {@value #MAX_ROW} characters or {@value #MAX_COLUMNS} cells. Not thread-safe.
 */
public final class Rows implements Closeable {
    /** Longest cell, in characters. */
    public static final int MAX_CELL = 1 << 20;
    /** Longest row, in characters. */
    public static final int MAX_ROW = 8 << 20;
    /** Most cells of a row. */
    public static final int MAX_COLUMNS = 4096;

    private final RecordReader records;
    private final Cells cells;
    private boolean first = true;
    private boolean tableMayGoOn;
    private final boolean comments;

    private Rows(RecordReader records, Dialect dialect) {
        this.records = records;
        this.comments = dialect.comments();
        this.cells = new Cells();
    }

    /**
     * Opens an input. Close it afterwards.
     *
     * @throws IOException if the input cannot be opened
     */
    public static Rows open(Input input, Dialect dialect) throws IOException {
        return new Rows(RecordReader.open(input, dialect.delimiter()), dialect);
    }

    /**
     * The next row, blank ones and comments included, so that every physical line can be accounted for.
     *
     * @return empty at the end of the file
     * @throws IOException        if the input cannot be read
     * @throws ConnectorException if the bytes are not text in a known encoding or a row is beyond the limits
     */
    public Optional<Row> next() throws IOException, ConnectorException {
        boolean comment = comments && !tableMayGoOn;
        if (!records.advance(comment)) {
            return Optional.empty();
        }
        Row row = row(comment);
        first = false;
        tableMayGoOn = row.kind() != Row.Kind.BLANK && row.kind() != Row.Kind.COMMENT && row.kind() != Row.Kind.SEPARATOR;
        return Optional.of(row);
    }

    private Row row(boolean comment) {
        if (records.isUnclosed()) {
            return row(Row.Kind.UNCLOSED, List.of());
        }
        if (records.isBroken()) {
            return row(Row.Kind.BROKEN, List.of());
        }
        String text = records.text();
        if (comment && text.startsWith("#")) {
            return row(Row.Kind.COMMENT, List.of(text));
        }
        if (first && records.isSeparatorLine()) {
            return row(Row.Kind.SEPARATOR, List.of(text));
        }
        List<String> split = cells.split(text, records.delimiter());
        return split.stream().allMatch(String::isBlank) ? row(Row.Kind.BLANK, List.of()) : row(Row.Kind.CELLS, split);
    }

    private Row row(Row.Kind kind, List<String> split) {
        return new Row(kind, records.firstLine(), records.lastLine(), split);
    }

    /** Number of physical lines read so far; at the end, of the file. */
    public long lines() {
        return records.lastLine();
    }

    /**
     * A warning for a file that normally ends with a line end and does not: its last cell may be cut, which nothing else
     * shows. Ask at the end of the file; empty where there is nothing to warn of.
     */
    public Optional<Issue> missingLineEnd() {
        return records.lastLine() > 0 && !records.endsWithLineEnd()
                ? Optional.of(Sentences.issue(Severity.WARNING, "file.no-line-end").in("", records.lastLine())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
