package org.raceline.tables.internal;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The cells of a record whose quoting is right; each is cut out when it is asked for. Immutable. */
public final class LazyCells extends AbstractList<String> implements RandomAccess {
    private final String record;
    private final int[] delimiters;
    private final boolean quotes;

    /**
     * @param delimiters where those between cells stand in the record
     * @param quotes     whether there may be quotation marks around cells
     */
    LazyCells(String record, int[] delimiters, boolean quotes) {
        this.record = record;
        this.delimiters = delimiters;
        this.quotes = quotes;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size());
        int from = from(index);
        int to = to(index);
        return quotes && isQuoted(from, to) ? unquoted(record.substring(from + 1, to - 1)) : record.substring(from, to);
    }

    private int from(int index) {
        return index == 0 ? 0 : delimiters[index - 1] + 1;
    }

    private int to(int index) {
        return index == delimiters.length ? record.length() : delimiters[index];
    }

    private boolean isQuoted(int from, int to) {
        return from < to && record.charAt(from) == '"';
    }

    private static String unquoted(String content) {
        return content.indexOf('"') < 0 ? content : content.replace("\"\"", "\"");
    }

    @Override
    public int size() {
        return delimiters.length + 1;
    }

    String record() {
        return record;
    }

    /** Whether a cell has nothing in it but white space. */
    public boolean isBlank(int index) {
        int from = from(index);
        int to = to(index);
        int mark = quotes && isQuoted(from, to) ? 1 : 0;
        for (int i = from + mark; i < to - mark; i++) {
            if (!Blanks.is(record.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A cell without white space around; cut out once. */
    public String text(int index) {
        int from = from(index);
        int to = to(index);
        if (quotes && isQuoted(from, to)) {
            return Blanks.strip(get(index));
        }
        while (from < to && Blanks.is(record.charAt(from))) {
            from++;
        }
        while (from < to && Blanks.is(record.charAt(to - 1))) {
            to--;
        }
        return record.substring(from, to);
    }

    /** Whether no cell has anything in it but white space. */
    public boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }
}
