package org.raceline.tables.internal;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The cells of a line that has no quotation marks; each is cut out when it is asked for. Immutable. */
public final class PlainCells extends AbstractList<String> implements RandomAccess {
    private final String line;
    private final int[] delimiters;

    /** @param delimiters where they stand in the line */
    PlainCells(String line, int[] delimiters) {
        this.line = line;
        this.delimiters = delimiters;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size());
        return line.substring(index == 0 ? 0 : delimiters[index - 1] + 1, index == delimiters.length ? line.length() : delimiters[index]);
    }

    @Override
    public int size() {
        return delimiters.length + 1;
    }

    String line() {
        return line;
    }

    /** Whether no cell has anything in it but white space. */
    public boolean isBlank() {
        int next = 0;
        for (int i = 0; i < line.length(); i++) {
            if (next < delimiters.length && i == delimiters[next]) {
                next++;
            } else if (!Blanks.is(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
