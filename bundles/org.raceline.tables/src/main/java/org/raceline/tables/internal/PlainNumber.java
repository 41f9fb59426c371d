package org.raceline.tables.internal;

import java.math.BigDecimal;

/** Reads the most common numbers far quicker than a pattern does: digits, perhaps a sign before them and a decimal point among them. */
public final class PlainNumber {
    /** What surely fits in a long. */
    private static final int MOST_DIGITS = 17;

    private PlainNumber() {
    }

    /** Null where the text is something else, which may be a number all the same. */
    public static BigDecimal parse(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int first = at;
        if (length - at > MOST_DIGITS) {
            return null;
        }
        long value = 0;
        int point = -1;
        for (; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit >= 0 && digit <= 9) {
                value = 10 * value + digit;
            } else if (text.charAt(at) == '.' && point < 0 && at > first && at < length - 1) {
                point = at;
            } else {
                return null;
            }
        }
        return at == first ? null : BigDecimal.valueOf(text.charAt(0) == '-' ? -value : value, point < 0 ? 0 : length - point - 1);
    }
}
