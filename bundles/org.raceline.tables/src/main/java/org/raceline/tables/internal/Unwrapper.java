package org.raceline.tables.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.raceline.tables.Dialect;
import org.raceline.tables.Rows;

/**
 * Takes the wrapping off a file that a spreadsheet has opened as a single column and saved again: each physical line is one
 * quoted cell, quotation marks inside doubled, perhaps with empty cells behind it. Lines stay lines. Either all lines are
 * wrapped or those that held a quotation mark.
 */
final class Unwrapper extends Reader {
    private static final int SAMPLE = 200;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Reader source;
    private final char delimiter;
    private final boolean everyLine;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private int written;

    private Unwrapper(char[] head, int length, Reader source, char delimiter, boolean everyLine) {
        System.arraycopy(head, 0, buffer, 0, length);
        this.limit = length;
        this.source = source;
        this.delimiter = delimiter;
        this.everyLine = everyLine;
    }

    /**
     * The unwrapped text, if the head of a file proves that it is wrapped: its first line with cells has several, wrapped or
     * not; nine of ten lines have the same number of cells once unwrapped; and doubled quotation marks or cells behind the
     * wrapping show that a spreadsheet did it.
     */
    static Optional<Reader> of(char[] head, int length, Reader source, char delimiter) {
        String text = new String(head, 0, length);
        if (delimiter == Dialect.BLANKS || text.indexOf('"') < 0) {
            return Optional.empty();
        }
        String[] lines = text.split("\r\n|\r|\n", SAMPLE + 1);
        for (char candidate : delimiter == Dialect.DECIDE ? DELIMITERS : new char[] {delimiter}) {
            int wrapped = 0;
            int marked = 0;
            int plain = 0;
            int other = 0;
            int columns = 0;
            for (int i = 0; i < lines.length - 1; i++) {
                boolean isWrapped = contentEnd(lines[i], candidate) > 0;
                String content = isWrapped ? content(lines[i], candidate) : lines[i];
                int cells = 1 + Delimiters.count(content, candidate);
                if (columns == 0) {
                    columns = cells > 1 ? cells : 0;
                }
                if (columns > 0 && !content.isBlank()) {
                    other += cells == columns ? 0 : 1;
                    wrapped += isWrapped ? 1 : 0;
                    marked += isWrapped && isMarked(lines[i], candidate) ? 1 : 0;
                    plain += !isWrapped && cells == columns ? 1 : 0;
                }
            }
            boolean proven = plain == 0 ? wrapped > 1 && marked > 0 : wrapped > 0 && marked == wrapped;
            if (proven && other * 10 <= wrapped + plain + other) {
                return Optional.of(new Unwrapper(head, length, source, candidate, plain == 0));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the closing quotation mark of a wrapped line stands; -1 if the line is not one quoted cell with something in it and
     * nothing behind it but the separators of the spreadsheet, which are not those of the file.
     */
    private static int contentEnd(CharSequence line, char delimiter) {
        int end = line.length() - 1;
        while (end > 0 && line.charAt(end) != delimiter && (line.charAt(end) == ';' || line.charAt(end) == ',' || line.charAt(end) == '\t')) {
            end--;
        }
        if (end < 2 || line.charAt(0) != '"' || line.charAt(end) != '"') {
            return -1;
        }
        for (int i = 1; i < end; i++) {
            if (line.charAt(i) == '"') {
                i++;
                if (i == end || line.charAt(i) != '"') {
                    return -1;
                }
            }
        }
        return end;
    }

    private static String content(CharSequence line, char delimiter) {
        return line.subSequence(1, contentEnd(line, delimiter)).toString().replace("\"\"", "\"");
    }

    /** Whether a wrapped line shows that it was wrapped by a spreadsheet. */
    private static boolean isMarked(CharSequence line, char delimiter) {
        return contentEnd(line, delimiter) < line.length() - 1 || content(line, delimiter).contains("\"");
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (written == line.length() && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, line.length() - written);
        line.getChars(written, written + count, target, offset);
        written += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        line.setLength(0);
        written = 0;
        int c = next();
        while (c >= 0 && c != '\n' && c != '\r' && line.length() <= Rows.MAX_ROW) {
            line.append((char) c);
            c = next();
        }
        if (contentEnd(line, delimiter) > 0 && (everyLine || isMarked(line, delimiter))) {
            String content = content(line, delimiter);
            line.setLength(0);
            line.append(content);
        }
        if (c >= 0) {
            line.append((char) c);
        }
        return !line.isEmpty();
    }

    private int next() throws IOException {
        if (position == limit) {
            limit = Math.max(0, source.read(buffer, 0, buffer.length));
            position = 0;
        }
        return limit == 0 ? -1 : buffer[position++];
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
