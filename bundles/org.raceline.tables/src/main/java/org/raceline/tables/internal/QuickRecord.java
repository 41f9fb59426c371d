package org.raceline.tables.internal;

import java.util.Arrays;
import org.raceline.tables.Rows;

/**
 * Finds a whole record in a buffer, which nearly every one is, in one pass over its characters: its quoting is right, and if it has
 * several lines, it is none that may have swallowed others. Whatever is not surely one is left to {@link RecordReader}.
 */
final class QuickRecord {
    /** What a record may be of more lines than this is not decided here. */
    private final int mostLines;
    private int[] delimiters = new int[16];
    private LazyCells cells;
    private int next;
    private int lineEnds;

    QuickRecord(int mostLines) {
        this.mostLines = mostLines;
    }

    /**
     * Whether there is one from an offset on; it is neither a comment nor the first of its file.
     *
     * @param columns how many cells a record of several lines has
     */
    boolean find(char[] buffer, int from, int limit, char delimiter, int columns) {
        int count = 0;
        int cell = from;
        boolean quotes = false;
        lineEnds = 0;
        for (int i = from; i < limit; i++) {
            char c = buffer[i];
            if (c > '"' && c != delimiter) {
                continue;
            }
            if (c == delimiter) {
                if (count == delimiters.length) {
                    if (count >= Rows.MAX_COLUMNS - 1) {
                        return false;
                    }
                    delimiters = Arrays.copyOf(delimiters, 2 * count);
                }
                delimiters[count++] = i - from;
                cell = i + 1;
            } else if (c == '\n' || c == '\r') {
                boolean whole = lineEnds == 0 || lineEnds < mostLines && count + 1 == columns;
                return whole && end(buffer, from, i, limit, count, quotes);
            } else if (c == '"' && i == cell) {
                quotes = true;
                i = endOfQuoted(buffer, i + 1, limit);
                if (i + 1 >= limit || buffer[i + 1] != delimiter && !RecordReader.isLineEnd(buffer[i + 1])) {
                    return false;
                }
            } else if (c == 0) {
                return false;
            }
        }
        return false;
    }

    /** Where the closing quotation mark stands; the limit where none is. */
    private int endOfQuoted(char[] buffer, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = buffer[i];
            if (c > '"') {
                continue;
            }
            if (c == '"') {
                if (i + 1 == limit || buffer[i + 1] != '"') {
                    return i;
                }
                i++;
            } else if (c == '\n' || c == '\r' && i + 1 < limit && buffer[i + 1] != '\n') {
                lineEnds++;
            } else if (c == 0) {
                return limit;
            }
        }
        return limit;
    }

    private boolean end(char[] buffer, int from, int to, int limit, int count, boolean quotes) {
        if (buffer[to] == '\r' && to + 1 == limit || to - from > Rows.MAX_CELL) {
            return false; // what follows may belong to it, or a cell is too long
        }
        next = buffer[to] == '\r' && buffer[to + 1] == '\n' ? to + 2 : to + 1;
        cells = new LazyCells(new String(buffer, from, to - from), Arrays.copyOf(delimiters, count), quotes);
        return true;
    }

    LazyCells cells() {
        return cells;
    }

    /** How many line ends stand in its cells. */
    int lineEnds() {
        return lineEnds;
    }

    /** Where the line after it starts. */
    int next() {
        return next;
    }
}
