package org.raceline.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.internal.Blanks;

/**
 * Reads an input that may hold several tables, row by row and in constant memory, and says which part each row plays. A blank line or
 * a comment ends a table. After it rows with a single filled cell are titles if a wider row follows within ten rows; the
 * first other row is a heading, and the rows under it are records. Not thread-safe.
 */
public final class Tables implements Closeable {
    private static final int MOST_TITLES = 10;

    /** The part that a row plays. */
    public enum Role {
        /** A blank line, a comment or a line that names the separator. */ AROUND,
        /** A line with one filled cell above a heading. */ TITLE,
        /** The headings of a table. */ HEADING,
        /** A record, good or bad. */ RECORD
    }

    /**
     * A row and its part.
     *
     * @param table number of the table it belongs to, from 0; for {@link Role#AROUND} of the table to come
     */
    public record Part(Role role, int table, Row row) {
    }

    private final Rows rows;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private int table;
    private int titles;
    private boolean inTable;

    private Tables(Rows rows) {
        this.rows = rows;
    }

    /**
     * Opens an input. Close it afterwards.
     *
     * @throws IOException if the input cannot be opened
     */
    public static Tables open(Input input, Dialect dialect, Settings settings) throws IOException {
        return new Tables(Rows.open(input, dialect, settings));
    }

    /**
     * The next row.
     *
     * @return empty at the end of the file
     * @throws IOException        if the input cannot be read
     * @throws ConnectorException as {@link Rows#next} does
     */
    public Optional<Part> next() throws IOException, ConnectorException {
        Optional<Row> next = ahead.isEmpty() ? rows.next() : Optional.of(ahead.removeFirst());
        return next.isPresent() ? Optional.of(part(next.get())) : Optional.empty();
    }

    private Part part(Row row) throws IOException, ConnectorException {
        return new Part(switch (row.kind()) {
            case BLANK, COMMENT, SEPARATOR -> around();
            case CELLS, BROKEN, UNCLOSED -> inTable ? Role.RECORD : titleOrHeading(row);
        }, table, row);
    }

    private Role around() {
        table += inTable ? 1 : 0;
        inTable = false;
        titles = 0;
        return Role.AROUND;
    }

    private Role titleOrHeading(Row row) throws IOException, ConnectorException {
        if (titles > 0) {
            titles--;
            return Role.TITLE;
        }
        if (isTitle(row)) {
            return Role.TITLE;
        }
        inTable = true;
        return Role.HEADING;
    }

    /** Looks ahead for a wider row, and remembers how many titles come before it. */
    private boolean isTitle(Row row) throws IOException, ConnectorException {
        if (filled(row) != 1) {
            return false;
        }
        for (int more = 0; more < MOST_TITLES; more++) {
            Row following = ahead(more);
            if (following == null || following.kind() != Row.Kind.CELLS) {
                return false;
            }
            if (filled(following) > 1) {
                titles = more;
                return true;
            }
        }
        return false;
    }

    private Row ahead(int index) throws IOException, ConnectorException {
        while (ahead.size() <= index) {
            Optional<Row> next = rows.next();
            if (next.isEmpty()) {
                return null;
            }
            ahead.addLast(next.get());
        }
        return ahead.stream().skip(index).findFirst().orElseThrow();
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !Blanks.isBlank(cell)).count();
    }

    /** Number of physical lines of the file; known at its end. */
    public long lines() {
        return rows.lines();
    }

    /** As {@link Rows#encoding}. */
    public String encoding() {
        return rows.encoding();
    }

    /** As {@link Rows#delimiter}. */
    public char delimiter() {
        return rows.delimiter();
    }

    /** As {@link Rows#missingLineEnd}. */
    public Optional<Issue> missingLineEnd() {
        return rows.missingLineEnd();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
