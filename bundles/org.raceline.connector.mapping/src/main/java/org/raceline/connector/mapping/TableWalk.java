package org.raceline.connector.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Walks the rows of a table that is known by its headings. The heading is the first row that has them all; what stands above it is a
 * preamble, whatever it holds.
 */
record TableWalk(Input input, Layout layout, Settings settings, Set<String> headings) {
    private static final int MOST_ROWS_ABOVE = 100;

    /** What is done at each row. */
    interface Steps {
        /** Preamble, heading, comments and blank rows. */
        default void around(Row row) {
        }

        /** A row of totals. */
        default void total(Row row) {
        }

        /** A row with as many cells as the heading. */
        void record(Row row);

        /** A row that cannot be read. */
        default void bad(Row row, Issue why) {
        }
    }

    /** The headings of the table; empty where there is none of this kind. */
    Optional<Columns> find() throws IOException, ConnectorException {
        try (Rows rows = open()) {
            for (int i = 0; i < MOST_ROWS_ABOVE; i++) {
                Optional<Row> next = rows.next();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                if (isHeading(next.get())) {
                    return Optional.of(Columns.of(next.get()));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The same where there must be one.
     *
     * @throws ConnectorException if not, with the columns that are missing; or if one of them stands twice
     */
    Columns require() throws IOException, ConnectorException {
        Optional<Columns> found = find();
        if (found.isEmpty()) {
            throw new ConnectorException(Sentences.error("table.columns", String.join(", ", missing())));
        }
        for (String heading : headings) {
            found.get().column(heading);
        }
        return found.get();
    }

    private List<String> missing() throws IOException, ConnectorException {
        List<String> fewest = new ArrayList<>(headings);
        try (Rows rows = open()) {
            Optional<Row> next = rows.next();
            for (int i = 0; i < MOST_ROWS_ABOVE && next.isPresent(); i++) {
                Columns columns = Columns.of(next.get());
                List<String> missing = headings.stream().filter(heading -> !columns.contains(heading)).toList();
                fewest = missing.size() < fewest.size() ? missing : fewest;
                next = rows.next();
            }
        }
        return fewest;
    }

    private boolean isHeading(Row row) {
        return row.kind() == Row.Kind.CELLS && Columns.of(row).contains(headings.toArray(String[]::new));
    }

    /**
     * Hands over every row of the file.
     *
     * @param labels the columns by which rows of totals are known
     * @return a warning where the last line has no end
     */
    Optional<Issue> walk(Columns columns, List<Column> labels, Steps steps) throws IOException, ConnectorException {
        boolean inTable = false;
        try (Rows rows = open()) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                Optional<Issue> problem = row.problem(columns.size());
                if (!inTable || row.isBlank() || row.kind() == Row.Kind.COMMENT || row.kind() == Row.Kind.SEPARATOR) {
                    inTable |= isHeading(row);
                    steps.around(row);
                } else if (problem.isPresent()) {
                    steps.bad(row, problem.get());
                } else if (layout.totals().isPresent() && layout.totals().get().matches(row, labels.toArray(Column[]::new))) {
                    steps.total(row);
                } else {
                    steps.record(row);
                }
            }
            return rows.missingLineEnd();
        }
    }

    private Rows open() throws IOException {
        return Rows.open(input, layout.dialect(), settings);
    }

    /** A column that {@link #require} has found. */
    static Column column(Columns columns, String heading) {
        try {
            return columns.column(heading);
        } catch (ConnectorException twice) {
            throw new IllegalStateException(twice);
        }
    }

    /** What the file has and the profile does not use, once a file. */
    static Optional<Issue> unused(Columns columns, Set<String> used) {
        List<String> known = used.stream().map(Columns::normalise).toList();
        List<String> unused = columns.headings().stream().map(String::strip).filter(heading -> !heading.isEmpty() && !known.contains(Columns.normalise(heading))).toList();
        return unused.isEmpty() ? Optional.empty() : Optional.of(Sentences.information("table.unused", String.join(", ", unused)));
    }
}
