package org.raceline.connector.ga;

import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Dialect;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** Walks through a file of several tables: comments, headings, rows. */
final class Document {
    /** How an export separates its cells and what a comment is. */
    static final Dialect DIALECT = Dialect.ANY.withComments();

    /** Told of every row of the file, in order. */
    interface Visitor {
        /** A comment, a blank line or another line around the tables. */
        void around(Row row);

        /** The heading of a new table. */
        void heading(Row row, Layout layout, Preamble.Context context) throws ConnectorException;

        /** A row of the current table, good or bad. */
        void row(Row row);

        /** A row that stands under no heading. */
        void stray(Row row);
    }

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final Preamble preamble;
    private boolean inTable;
    private int columns;
    private boolean endsInCell;

    /** @param settings what the user told of the source; of text it is the encoding */
    Document(Vocabulary vocabulary, Settings settings) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.preamble = new Preamble(vocabulary);
    }

    Preamble preamble() {
        return preamble;
    }

    /** Whether the file ended in the last cell of a row or in a comment, without a line end: it may be cut. */
    boolean endsInCell() {
        return endsInCell;
    }

    /** Reads an input to its end. */
    void walk(Input input, Visitor visitor) throws IOException, ConnectorException {
        walk(input, visitor, Long.MAX_VALUE);
    }

    /** Reads the first rows of an input. */
    void walk(Input input, Visitor visitor, long rowLimit) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, DIALECT, settings)) {
            Optional<Row> next = rows.next();
            for (long count = 0; next.isPresent() && count < rowLimit; count++) {
                visit(next.get(), visitor);
                endsInCell = next.get().kind() == Row.Kind.COMMENT || inTable && next.get().problem(columns).isEmpty();
                next = rows.next();
            }
            endsInCell &= rows.missingLineEnd().isPresent();
        }
    }

    private void visit(Row row, Visitor visitor) throws ConnectorException {
        switch (row.kind()) {
            case BLANK, SEPARATOR -> around(row, visitor);
            case COMMENT -> comment(row, visitor);
            case CELLS -> {
                if (isComment(row)) {
                    comment(row, visitor);
                } else if (inTable ? isCertainlyHeading(row) : isLikeHeading(row)) {
                    inTable = true;
                    columns = row.size();
                    visitor.heading(row, new Layout(row, vocabulary), preamble.heading());
                } else if (inTable) {
                    visitor.row(row);
                } else {
                    visitor.stray(row);
                }
            }
            case BROKEN, UNCLOSED -> {
                if (inTable) {
                    visitor.row(row);
                } else {
                    visitor.stray(row);
                }
            }
        }
    }

    private void around(Row row, Visitor visitor) {
        inTable = false;
        visitor.around(row);
    }

    private void comment(Row row, Visitor visitor) {
        preamble.comment(row.cell(0));
        around(row, visitor);
    }

    /** A comment that a spreadsheet has quoted or padded, or that follows a table without a blank line. */
    private static boolean isComment(Row row) {
        return row.cell(0).startsWith("#") && row.cells().stream().skip(1).allMatch(String::isBlank);
    }

    /** Under a row of a table only a line of nothing but known headings starts the next table. */
    private boolean isCertainlyHeading(Row row) {
        return row.size() > 1 && row.cells().stream().allMatch(cell -> vocabulary.term(cell).isPresent());
    }

    private boolean isLikeHeading(Row row) {
        return row.cells().stream().anyMatch(cell -> vocabulary.term(cell).isPresent())
                || row.cells().stream().noneMatch(cell -> NumberStyle.PLAIN.parse(cell).isPresent());
    }
}
