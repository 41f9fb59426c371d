package org.raceline.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.tables.internal.Blanks;
import org.raceline.tables.internal.Cells;
import org.raceline.tables.internal.LazyCells;
import org.raceline.tables.internal.RecordReader;
import org.raceline.tables.internal.Sentences;

/**
 * Reads an input row by row, in constant memory.
 *
 * <p><b>Encoding.</b> What a byte order mark states: UTF-8 or UTF-16. Else what the user declares with the setting
 * {@value #ENCODING}. Else UTF-16, where its zero bytes prove it, and UTF-8. Where bytes are not UTF-8 they are read as Windows-1251
 * or Windows-1252 if the file (the first 16 MiB from there on) proves it: every byte is a character there, the letters of each
 * word are of one script, and enough of their pairs are common in a language written so. What is not proven is asked of the user,
 * never guessed.
 *
 * <p><b>Quoting.</b> A quotation mark that is not closed costs its own record: that is {@link Row.Kind#BROKEN}, and reading goes
 * on at the next line that has the table's number of cells and looks like its records. A file whose lines a spreadsheet has
 * wrapped in quotation marks is unwrapped; its lines keep their numbers.
 *
 * <p><b>Limits.</b> Refused with a sentence are bytes that are no text and rows beyond the limits: a cell of {@value #MAX_CELL}
 * characters, a row of {@value #MAX_ROW} characters or {@value #MAX_COLUMNS} cells. Not thread-safe.
 */
public final class Rows implements Closeable {
    /**
     * Id of the setting by which a user tells the encoding of a file without a byte order mark: {@code utf-8}, {@code utf-16le},
     * {@code utf-16be}, {@code windows-1251} or {@code windows-1252}.
     */
    public static final String ENCODING = "encoding";
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
    private List<String> model = List.of();
    private int lastSize;

    private Rows(RecordReader records, Dialect dialect) {
        this.records = records;
        this.comments = dialect.comments();
        this.cells = new Cells();
    }

    /**
     * Opens an input without the settings of its source. Close it afterwards.
     *
     * @throws IOException if the input cannot be opened
     */
    public static Rows open(Input input, Dialect dialect) throws IOException {
        return open(input, dialect, Settings.NONE);
    }

    /**
     * Opens an input. Close it afterwards.
     *
     * @param settings what the user told of the source: its encoding is heeded
     * @throws IOException if the input cannot be opened
     */
    public static Rows open(Input input, Dialect dialect, Settings settings) throws IOException {
        String told = settings.value(ENCODING);
        return new Rows(RecordReader.open(input, dialect.delimiter(), told.isBlank() ? input.encoding() : told), dialect);
    }

    /**
     * The next row, blank ones and comments included, so that every physical line can be accounted for.
     *
     * @return empty at the end of the file
     * @throws IOException        if the input cannot be read
     * @throws ConnectorException if the bytes are not text in a known encoding, which needs the user's word where it may be
     *                            another one, or if a row is beyond the limits
     */
    public Optional<Row> next() throws IOException, ConnectorException {
        boolean comment = comments && !tableMayGoOn;
        if (!records.advance(comment, model)) {
            return Optional.empty();
        }
        Row row = row(comment);
        first = false;
        tableMayGoOn = row.kind() != Row.Kind.BLANK && row.kind() != Row.Kind.COMMENT && row.kind() != Row.Kind.SEPARATOR;
        return Optional.of(row);
    }

    private Row row(boolean comment) throws ConnectorException {
        if (records.isUnclosed()) {
            return row(Row.Kind.UNCLOSED, List.of());
        }
        if (records.isBroken()) {
            return row(Row.Kind.BROKEN, List.of());
        }
        if (records.whole() != null) {
            return row(records.whole());
        }
        String text = records.text();
        if (comment && text.startsWith("#")) {
            return row(Row.Kind.COMMENT, List.of(text));
        }
        if (first && records.isSeparatorLine()) {
            return row(Row.Kind.SEPARATOR, List.of(text));
        }
        List<String> split = cells.split(text, records.delimiter());
        if (isBlank(split)) {
            return row(Row.Kind.BLANK, List.of());
        }
        if (split.size() > MAX_COLUMNS) {
            throw Sentences.refusal(records.file(), records.firstLine(), "limit.columns", MAX_COLUMNS);
        }
        remember(split);
        return row(Row.Kind.CELLS, split);
    }

    private Row row(LazyCells whole) {
        if (whole.isBlank()) {
            return row(Row.Kind.BLANK, List.of());
        }
        remember(whole);
        return row(Row.Kind.CELLS, whole);
    }

    private static boolean isBlank(List<String> split) {
        for (String cell : split) {
            if (!Blanks.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** What later records resemble: a single row of another size between others is no model. */
    private void remember(List<String> split) {
        if (model.isEmpty() || split.size() == model.size() || split.size() == lastSize) {
            model = split;
        }
        lastSize = split.size();
    }

    private Row row(Row.Kind kind, List<String> split) {
        return new Row(kind, records.firstLine(), records.lastLine(), split);
    }

    /** Number of physical lines read so far; at the end, of the file. */
    public long lines() {
        return records.lastLine();
    }

    /** How the text read so far is encoded, as {@link #ENCODING} names it. */
    public String encoding() {
        return records.encoding();
    }

    /** The character between cells; a comma as long as nothing decides it. */
    public char delimiter() {
        return records.delimiter();
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
