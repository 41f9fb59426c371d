package org.raceline.tables.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.tables.Dialect;
import org.raceline.tables.Rows;

/**
 * Finds where records begin and end, counts physical lines and watches the limits. What the cells of a record are is not
 * its business, but whether the quoting is right is: after a record that is not, it goes on at the next physical line.
 */
public final class RecordReader implements Closeable {
    private static final int END = -1;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?(?i:sep)=([,;\t|:])\"?\\s*");

    private enum State {
        CELL_START, PLAIN, QUOTED, AFTER_QUOTE, BROKEN
    }

    private final String file;
    private final StrictDecoder decoder;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private char delimiter;
    private final StringBuilder record = new StringBuilder();
    private State state = State.CELL_START;
    private int cells;
    private int cellLength;
    private long firstLine;
    private long lastLine;
    private boolean endsWithLineEnd = true;
    private boolean separatorLine;

    private RecordReader(String file, StrictDecoder decoder, char delimiter) {
        this.file = file;
        this.decoder = decoder;
        this.delimiter = delimiter;
    }

    public static RecordReader open(Input input, char delimiter) throws IOException {
        InputStream stream = input.open();
        try {
            return new RecordReader(input.name(), StrictDecoder.open(stream), delimiter);
        } catch (IOException unreadable) {
            stream.close();
            throw unreadable;
        }
    }

    /**
     * Reads the next record.
     *
     * @param comments whether a record starting with {@code #} is one plain line
     * @return false at the end of the file
     */
    public boolean advance(boolean comments) throws IOException, ConnectorException {
        record.setLength(0);
        int c = read();
        if (c == END) {
            return false;
        }
        boolean comment = comments && c == '#';
        firstLine = ++lastLine;
        state = comment ? State.PLAIN : State.CELL_START;
        cells = 1;
        cellLength = 0;
        while (c != END && !(isLineEnd(c) && state != State.QUOTED)) {
            if (isLineEnd(c)) {
                lineEndInside(c);
            } else {
                append(c);
                if (!comment) {
                    state = after(c);
                }
            }
            c = read();
        }
        endsWithLineEnd = c != END;
        if (c == '\r') {
            skipLineFeed();
        } else if (isUnclosed() && isLineEnd(record.charAt(record.length() - 1))) {
            lastLine--;
            endsWithLineEnd = true;
        }
        separatorLine = firstLine == 1 && decideBySeparatorLine();
        if (delimiter == Dialect.DECIDE && !comment && !record.isEmpty()) {
            delimiter = mostFrequentDelimiter();
            state = isUnclosed() ? state : stateWithDelimiter();
        }
        return true;
    }

    /** Reads the first record again now that the delimiter is known: its quoting may be wrong after all. */
    private State stateWithDelimiter() {
        state = State.CELL_START;
        for (int i = 0; i < record.length(); i++) {
            if (isLineEnd(record.charAt(i)) && state != State.QUOTED) {
                return State.BROKEN;
            }
            state = after(record.charAt(i));
        }
        return state == State.QUOTED ? State.BROKEN : state;
    }

    private State after(int c) {
        return switch (state) {
            case QUOTED -> c == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case CELL_START -> c == '"' ? State.QUOTED : isDelimiter(c) ? nextCell() : State.PLAIN;
            case PLAIN -> isDelimiter(c) ? nextCell() : State.PLAIN;
            case AFTER_QUOTE -> c == '"' ? State.QUOTED : isDelimiter(c) ? nextCell() : State.BROKEN;
            case BROKEN -> State.BROKEN;
        };
    }

    private State nextCell() {
        cells++;
        cellLength = 0;
        return State.CELL_START;
    }

    private boolean isDelimiter(int c) {
        return delimiter == Dialect.DECIDE ? c == ',' || c == ';' || c == '\t' : c == delimiter;
    }

    private void lineEndInside(int c) throws IOException, ConnectorException {
        append(c);
        if (c == '\r' && peek() == '\n') {
            append(read());
        }
        lastLine++;
    }

    private void append(int c) throws ConnectorException {
        if (c == 0) {
            throw Sentences.refusal(file, lastLine, "file.nul");
        }
        record.append((char) c);
        if (++cellLength > Rows.MAX_CELL) {
            throw Sentences.refusal(file, firstLine, state == State.QUOTED ? "limit.quoted-cell" : "limit.cell", Rows.MAX_CELL);
        }
        if (record.length() > Rows.MAX_ROW) {
            throw Sentences.refusal(file, firstLine, "limit.row", Rows.MAX_ROW);
        }
        if (cells > Rows.MAX_COLUMNS) {
            throw Sentences.refusal(file, firstLine, "limit.columns", Rows.MAX_COLUMNS);
        }
    }

    /** A first line {@code sep=;}, quoted or not, names the delimiter. */
    private boolean decideBySeparatorLine() {
        Matcher named = SEPARATOR_LINE.matcher(record);
        if (named.matches()) {
            delimiter = named.group(1).charAt(0);
        }
        return named.matches();
    }

    private char mostFrequentDelimiter() {
        char most = ',';
        int count = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            int found = 0;
            boolean quoted = false;
            for (int i = 0; i < record.length(); i++) {
                char c = record.charAt(i);
                quoted ^= c == '"';
                found += !quoted && c == candidate ? 1 : 0;
            }
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int read() throws IOException, ConnectorException {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }

    private int peek() throws IOException, ConnectorException {
        if (position == limit) {
            try {
                limit = Math.max(0, decoder.read(buffer, 0, buffer.length));
            } catch (CharacterCodingException malformed) {
                throw Sentences.refusal(file, Math.max(1, lastLine), "file.encoding", decoder.encoding());
            }
            position = 0;
        }
        return limit == 0 ? END : buffer[position];
    }

    private void skipLineFeed() throws IOException, ConnectorException {
        if (peek() == '\n') {
            position++;
        }
    }

    public String text() {
        return record.toString();
    }

    public char delimiter() {
        return delimiter;
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
