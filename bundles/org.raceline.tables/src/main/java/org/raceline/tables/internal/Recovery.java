package org.raceline.tables.internal;

import java.util.List;

/**
 * Finds the records that an unclosed quotation mark has swallowed. A swallowed line is a record if its quoting is right, it has
 * as many cells as the model, no quotation mark inside an unquoted cell, and where the model has a number or a date hardly ever a
 * word. They count only if they are not fewer than the lines that are none: else the cell is long text and not a swallowed table.
 */
final class Recovery {
    private static final int LONGEST_RECORD = 50;

    private final CharSequence text;
    private final char delimiter;
    private final boolean[] figures;
    private final int columns;
    private int cells;
    private int agreeing;
    private int disagreeing;
    private boolean unfinished;

    /**
     * @param record  from the unclosed quotation mark's record on
     * @param lineEnd what ends its last line; empty if it is not finished
     */
    Recovery(CharSequence record, String lineEnd, char delimiter, List<String> model) {
        this.text = lineEnd.isEmpty() ? record : new StringBuilder(record).append(lineEnd);
        this.delimiter = delimiter;
        this.columns = model.size();
        this.figures = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            figures[i] = isFigure(model.get(i), 0, model.get(i).length());
        }
    }

    /**
     * Where the first swallowed record starts; -1 if none did.
     *
     * @param from     where the second line starts
     * @param unclosed whether the quotation mark was never closed: then a single line without a figure is too little to go by
     * @param reopened whether it was closed by the mark that opens a cell of the last line, which may be a record of more lines
     */
    int resumeAt(int from, boolean unclosed, boolean reopened) {
        if (columns < 2) {
            return -1;
        }
        int first = -1;
        long records = 0;
        long others = 0;
        boolean certain = !unclosed;
        for (int at = from; at < text.length();) {
            int lineEnd = endOfLine(at);
            int end = endOfRecord(at);
            boolean fits = disagreeing * 4 <= columns;
            if (end >= 0 && end < text.length() && cells == columns && fits) {
                first = first < 0 ? at : first;
                records++;
                certain |= agreeing > 0 || records > 1;
                lineEnd = end;
            } else if (unfinished && reopened && afterLineEnd(lineEnd) >= text.length() && cells < columns && fits) {
                return first < 0 ? at : first;
            } else if (lineEnd < text.length() && !isBlank(at, lineEnd)) {
                others++;
            }
            at = afterLineEnd(lineEnd);
        }
        return certain && records >= others ? first : -1;
    }

    /**
     * Reads a record and its shape, and answers where it ends: at a line end or the end of the text; -1 if its quoting is wrong or
     * the text ends inside a quoted cell.
     */
    private int endOfRecord(int from) {
        cells = 0;
        agreeing = 0;
        disagreeing = 0;
        unfinished = false;
        int start = from;
        while (true) {
            int end = start < text.length() && text.charAt(start) == '"' ? endOfQuoted(start + 1) : endOfPlain(start);
            boolean ends = end == text.length() || end > 0 && RecordReader.isLineEnd(text.charAt(end));
            if (end < 0 || !ends && text.charAt(end) != delimiter) {
                return -1;
            }
            compare(start, end);
            if (ends) {
                return end;
            }
            start = end + 1;
        }
    }

    private int endOfPlain(int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == delimiter || RecordReader.isLineEnd(c)) {
                return at;
            }
            if (c == '"') {
                return -1;
            }
        }
        return text.length();
    }

    private int endOfQuoted(int from) {
        int lines = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                return at + 1;
            }
            at += c == '"' ? 1 : 0;
            lines += RecordReader.isLineEnd(c) ? 1 : 0;
            if (lines > LONGEST_RECORD) {
                return -1;
            }
        }
        unfinished = true;
        return -1;
    }

    private void compare(int from, int to) {
        if (cells < columns && figures[cells] && to > from) {
            if (isFigure(text, from, to)) {
                agreeing++;
            } else {
                disagreeing++;
            }
        }
        cells++;
    }

    /** Whether it has digits and no letters: a number, money, a date, a time. */
    private static boolean isFigure(CharSequence text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return false;
            }
            digit |= Character.isDigit(text.charAt(i));
        }
        return digit;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Blanks.is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length() && !RecordReader.isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int afterLineEnd(int at) {
        return at + (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? 2 : 1);
    }

    /** How many lines end before an offset. */
    static long lines(CharSequence text, int to) {
        long lines = 0;
        for (int i = 0; i < to; i++) {
            char c = text.charAt(i);
            lines += c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n') ? 1 : 0;
        }
        return lines;
    }
}
