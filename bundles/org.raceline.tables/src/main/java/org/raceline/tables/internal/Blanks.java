package org.raceline.tables.internal;

/**
 * White space as files have it: also NO-BREAK SPACE and its kin, and the marks without width that spreadsheets and
 * right-to-left text leave around a value.
 */
public final class Blanks {
    private Blanks() {
    }

    public static boolean is(char c) {
        if (c < 0x7F) {
            return c <= ' ';
        }
        return c == 0xA0 || c == 0x061C || c >= 0x2000 && c <= 0x200F || c >= 0x2028 && c <= 0x202F || c >= 0x205F && c <= 0x2069
                || c == 0x1680 || c == 0x3000 || c == 0xFEFF;
    }

    /** Whether a mark has no width, so that it parts nothing: direction marks, joiners, ZERO WIDTH SPACE. */
    public static boolean isInvisible(char c) {
        return c == 0x061C || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c == 0xFEFF;
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without white space at both ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (from < to && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
