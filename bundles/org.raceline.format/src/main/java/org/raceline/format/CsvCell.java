package org.raceline.format;

/** Cells of comma-separated values (RFC 4180) that people open in a spreadsheet. The one place that decides what is harmless there. */
public final class CsvCell {
    /** What starts a formula, or a command of an exchange of data, in one spreadsheet or another; also as wide letters. */
    private static final String STARTS = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05";
    private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019\u00AB";

    private CsvCell() {
    }

    /** A text of unknown origin. One that a spreadsheet could run gets an apostrophe before it, which shows in other programs. */
    public static String text(String text) {
        return quoted(mayRun(text) ? "'" + text : text);
    }

    /** A figure or word of our own, as it is. */
    public static String own(String text) {
        return quoted(text);
    }

    /** Spreadsheets take away blanks, what cannot be seen and, some of them, quotes before they look. */
    private static boolean mayRun(String text) {
        int first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first < ' ') {
            return true;
        }
        return text.codePoints().dropWhile(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT || QUOTES.indexOf(c) >= 0).limit(1).anyMatch(c -> STARTS.indexOf(c) >= 0);
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c < ' ') ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
