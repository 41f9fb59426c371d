package org.raceline.tables.internal;

import java.util.Arrays;
import org.raceline.tables.Rows;

/**
 * Finds a whole physical line without quotation marks in a buffer, which most records are, in one pass over its characters. Whatever is
 * not surely one is left to {@link RecordReader}.
 */
final class PlainLine {
    private int[] delimiters = new int[16];
    private PlainCells cells;
    private int next;

    /** Whether there is one from an offset on; it starts a record that is neither a comment nor the first of its file. */
    boolean find(char[] buffer, int from, int limit, char delimiter) {
        int count = 0;
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
            } else if (c == '\n' || c == '\r') {
                return end(buffer, from, i, limit, count);
            } else if (c == '"' || c == 0) {
                return false;
            }
        }
        return false;
    }

    private boolean end(char[] buffer, int from, int to, int limit, int count) {
        if (buffer[to] == '\r' && to + 1 == limit) {
            return false; // what follows may belong to it
        }
        next = buffer[to] == '\r' && buffer[to + 1] == '\n' ? to + 2 : to + 1;
        cells = new PlainCells(new String(buffer, from, to - from), Arrays.copyOf(delimiters, count));
        return true;
    }

    PlainCells cells() {
        return cells;
    }

    /** Where the line after it starts. */
    int next() {
        return next;
    }
}
