package org.raceline.tables.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.tables.Dialect;
import org.raceline.tables.Rows;

/**
 * Finds where records begin and end, counts physical lines and watches the limits. What the cells of a record are is not
 * its business, but whether the quoting is right is: after a record that is not, it goes on at the next physical line, or at
 * the first line swallowed by an unclosed quotation mark that is a record ({@link Recovery}).
 */
public final class RecordReader implements Closeable {
    private static final int END = -1;
    /** A record of more lines than this may be an unclosed quotation mark even where it closes in the end. */
    private static final int MANY_LINES = 50;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?(?i:sep)=[,;\t|:]\"?[\\s,;]*");

    private enum State {
        CELL_START, PLAIN, QUOTED, AFTER_QUOTE, BROKEN
    }

    private final String file;
    private final StrictDecoder decoder;
    private Reader source;
    private char[] buffer;
    private int position;
    private int limit;
    private boolean started;
    private char delimiter;
    private final StringBuilder record = new StringBuilder();
    private final QuickRecord quick = new QuickRecord(MANY_LINES);
    private LazyCells whole;
    private State state = State.CELL_START;
    private int cells;
    private int cellStart;
    private int brokenAt;
    private int secondLine;
    private long firstLine;
    private long lastLine;
    private boolean endsWithLineEnd = true;
    private boolean separatorLine;

    private RecordReader(String file, int room, StrictDecoder decoder, char delimiter) {
        this.file = file;
        this.buffer = new char[room];
        this.decoder = decoder;
        this.source = decoder;
        this.delimiter = delimiter;
    }

    /** @param encoding the declared one; blank where nothing is told */
    public static RecordReader open(Input input, char delimiter, String encoding) throws IOException {
        return new RecordReader(input.name(), Buffers.room(input), StrictDecoder.open(input, encoding), delimiter);
    }

    /**
     * Reads the next record.
     *
     * @param comments whether a record starting with {@code #} is one plain line
     * @param model    the cells of a good record before it, which later ones resemble; empty if there was none
     * @return false at the end of the file
     */
    public boolean advance(boolean comments, List<String> model) throws IOException, ConnectorException {
        record.setLength(0);
        secondLine = 0;
        whole = null;
        int c = peek();
        if (c == END) {
            return false;
        }
        boolean comment = comments && c == '#';
        firstLine = ++lastLine;
        if (!comment && firstLine > 1 && delimiter != Dialect.BLANKS && delimiter != Dialect.DECIDE && quick.find(buffer, position, limit, delimiter, model.size())) {
            takeWhole();
            return true;
        }
        state = comment || delimiter == Dialect.BLANKS ? State.PLAIN : State.CELL_START;
        cells = 1;
        cellStart = 0;
        c = scanLine(comment || delimiter == Dialect.BLANKS);
        while (state == State.QUOTED && c != END && !isBeyondLimit()) {
            lineEndInside();
            c = scanLine(false);
        }
        if (isBeyondLimit()) {
            if (state != State.QUOTED || !resume(model, "")) {
                throw beyondLimit();
            }
            return true;
        }
        String lineEnd = takeLineEnd();
        endsWithLineEnd = !lineEnd.isEmpty();
        if (isUnclosed() && isLineEnd(record.charAt(record.length() - 1))) {
            lastLine--;
            endsWithLineEnd = true;
        }
        if (!mayHaveSwallowed(model) || !resume(model, lineEnd)) {
            separatorLine = firstLine == 1 && decideBySeparatorLine();
            if (delimiter == Dialect.DECIDE && !comment && !record.isEmpty()) {
                decideDelimiter();
            }
        }
        return true;
    }

    private void takeWhole() {
        whole = quick.cells();
        position = quick.next();
        lastLine += quick.lineEnds();
        state = State.PLAIN;
        endsWithLineEnd = true;
        separatorLine = false;
    }

    /** Takes characters up to the next line end, the end of the file or a limit, and answers what comes there. */
    private int scanLine(boolean verbatim) throws IOException, ConnectorException {
        int c = peek();
        while (c != END && !isLineEnd(c)) {
            int from = position;
            int to = verbatim ? endOfLine(from) : endOfBlock(from);
            record.append(buffer, from, to - from);
            position = to;
            if (isBeyondLimit()) {
                return END;
            }
            c = peek();
        }
        return c;
    }

    private int endOfLine(int from) throws ConnectorException {
        int i = from;
        while (i < limit && !isLineEnd(buffer[i])) {
            i = nulFree(i);
        }
        return i;
    }

    private int endOfBlock(int from) throws ConnectorException {
        int i = from;
        while (i < limit) {
            char c = buffer[i];
            if (c > '\r' && c != delimiter && state == State.PLAIN && delimiter != Dialect.DECIDE || c > '\r' && c != '"' && state == State.QUOTED) {
                i++;
                continue;
            }
            if (isLineEnd(c)) {
                return i;
            }
            i = nulFree(i);
            state = after(c, record.length() + i - from);
        }
        return i;
    }

    private int nulFree(int i) throws ConnectorException {
        if (buffer[i] == 0) {
            throw decoder.noText(lastLine);
        }
        return i + 1;
    }

    /** The state after a character that ends at an offset of the record. */
    private State after(char c, int end) throws ConnectorException {
        return switch (state) {
            case QUOTED -> c == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case CELL_START -> c == '"' ? State.QUOTED : isDelimiter(c) ? nextCell(end) : State.PLAIN;
            case PLAIN -> isDelimiter(c) ? nextCell(end) : State.PLAIN;
            case AFTER_QUOTE -> c == '"' ? State.QUOTED : isDelimiter(c) ? nextCell(end) : broken(end);
            case BROKEN -> State.BROKEN;
        };
    }

    private State nextCell(int end) throws ConnectorException {
        if (++cells > Rows.MAX_COLUMNS) {
            throw Sentences.refusal(file, firstLine, "limit.columns", Rows.MAX_COLUMNS);
        }
        if (end - 1 - cellStart > Rows.MAX_CELL) {
            throw Sentences.refusal(file, firstLine, "limit.cell", Rows.MAX_CELL);
        }
        cellStart = end;
        return State.CELL_START;
    }

    private State broken(int end) {
        brokenAt = end;
        return State.BROKEN;
    }

    private boolean isDelimiter(int c) {
        return delimiter == Dialect.DECIDE ? c == ',' || c == ';' || c == '\t' : c == delimiter;
    }

    private boolean isBeyondLimit() {
        return record.length() - cellStart > Rows.MAX_CELL || record.length() > Rows.MAX_ROW;
    }

    private ConnectorException beyondLimit() {
        return record.length() > Rows.MAX_ROW ? Sentences.refusal(file, firstLine, "limit.row", Rows.MAX_ROW)
                : Sentences.refusal(file, firstLine, state == State.QUOTED ? "limit.quoted-cell" : "limit.cell", Rows.MAX_CELL);
    }

    private void lineEndInside() throws IOException, ConnectorException {
        record.append(takeLineEnd());
        lastLine++;
        secondLine = secondLine == 0 ? record.length() : secondLine;
    }

    /** Whether the record may have swallowed others because of a quotation mark that is not closed. */
    private boolean mayHaveSwallowed(List<String> model) {
        if (secondLine == 0 || model.isEmpty()) {
            return false;
        }
        return switch (state) {
            case QUOTED -> true;
            case BROKEN -> closedWhereACellOpens();
            case CELL_START, PLAIN, AFTER_QUOTE -> cells != model.size() || lastLine - firstLine >= MANY_LINES;
        };
    }

    /** Whether the closing quotation mark stands where one would open a cell: then it is not the one that was meant. */
    private boolean closedWhereACellOpens() {
        char before = record.charAt(brokenAt - 3);
        return brokenAt > secondLine + 1 && (isDelimiter(before) || isLineEnd(before));
    }

    /** Goes back to the first swallowed record, if there is one. What is left of this record is broken. */
    private boolean resume(List<String> model, String lineEnd) {
        int from = secondLine == 0 ? -1
                : new Recovery(record, lineEnd, delimiter, model).resumeAt(secondLine, state == State.QUOTED, state == State.BROKEN);
        if (from < 0) {
            return false;
        }
        lastLine = firstLine - 1 + Recovery.lines(record, from);
        int back = record.length() - from + lineEnd.length();
        if (back <= position) {
            position -= back;
        } else {
            String again = record.substring(from) + lineEnd;
            char[] joined = new char[Math.max(buffer.length, back + limit - position)];
            again.getChars(0, back, joined, 0);
            System.arraycopy(buffer, position, joined, back, limit - position);
            limit = back + limit - position;
            buffer = joined;
            position = 0;
        }
        state = State.BROKEN;
        endsWithLineEnd = true;
        separatorLine = false;
        return true;
    }

    /** A first line {@code sep=;}, quoted or not, names the delimiter. */
    private boolean decideBySeparatorLine() {
        boolean named = record.length() < 80 && SEPARATOR_LINE.matcher(record).matches();
        if (named) {
            delimiter = record.charAt(record.indexOf("=") + 1);
        }
        return named;
    }

    /** Decides from a record that holds a delimiter, and reads it again: its quoting may be wrong after all. */
    private void decideDelimiter() throws ConnectorException {
        if (cells == 1 || isUnclosed()) {
            return;
        }
        delimiter = Delimiters.mostFrequent(record);
        state = State.CELL_START;
        cells = 1;
        cellStart = 0;
        for (int i = 0; i < record.length(); i++) {
            if (isLineEnd(record.charAt(i)) && state != State.QUOTED) {
                state = State.BROKEN;
                return;
            }
            state = after(record.charAt(i), i + 1);
        }
        state = state == State.QUOTED ? State.BROKEN : state;
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int peek() throws IOException, ConnectorException {
        if (position == limit) {
            try {
                fill();
            } catch (CharacterCodingException malformed) {
                throw decoder.refusal(Math.max(1, lastLine));
            }
        }
        return limit == 0 ? END : buffer[position];
    }

    private void fill() throws IOException {
        position = 0;
        if (started) {
            limit = Math.max(0, source.read(buffer, 0, buffer.length));
            return;
        }
        started = true;
        limit = decoder.fill(buffer);
        Optional<Reader> unwrapper = Unwrapper.of(buffer, limit, source, delimiter);
        if (unwrapper.isPresent()) {
            source = unwrapper.get();
            fill();
        }
    }

    /** Takes a line end, CRLF as one; nothing at the end of the file. */
    private String takeLineEnd() throws IOException, ConnectorException {
        int c = peek();
        if (c == END) {
            return "";
        }
        position++;
        if (c == '\n') {
            return "\n";
        }
        if (peek() == '\n') {
            position++;
            return "\r\n";
        }
        return "\r";
    }

    public String file() {
        return file;
    }

    public String text() {
        return whole == null ? record.toString() : whole.record();
    }

    /** The cells of a record that was found as a whole; null where they are still to be told apart. */
    public LazyCells whole() {
        return whole;
    }

    /** The delimiter; a comma as long as nothing decides it. */
    public char delimiter() {
        return delimiter == Dialect.DECIDE ? ',' : delimiter;
    }

    public String encoding() {
        return decoder.encoding();
    }

    public long firstLine() {
        return firstLine;
    }

    public long lastLine() {
        return lastLine;
    }

    public boolean isUnclosed() {
        return state == State.QUOTED;
    }

    public boolean isBroken() {
        return state == State.BROKEN;
    }

    public boolean isSeparatorLine() {
        return separatorLine;
    }

    /** Whether the record read last ends with a line end. */
    public boolean endsWithLineEnd() {
        return endsWithLineEnd;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
