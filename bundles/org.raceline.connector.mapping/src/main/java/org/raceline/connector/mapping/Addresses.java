package org.raceline.connector.mapping;

/**
 * E-mail addresses by their shape: up to 64 characters, an at sign, up to 190 more, a point and 2 to 63 more; none of them white space,
 * a control character, a second at sign or a separator.
 */
final class Addresses {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 190;
    private static final int LONGEST_END = 63;

    private Addresses() {
    }

    static boolean isOne(String text) {
        int at = text.indexOf('@');
        int length = text.length();
        if (at < 1 || at > LONGEST_NAME || length > LONGEST) {
            return false;
        }
        boolean ends = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && i > at + 1) {
                ends |= i <= at + 1 + LONGEST_HOST && length - i - 1 >= 2 && length - i - 1 <= LONGEST_END;
            } else if (i != at && !isAllowed(c)) {
                return false;
            }
        }
        return ends;
    }

    private static boolean isAllowed(char c) {
        return c > ' ' && c != '@' && c != ',' && c != ';' && c != '<' && c != '>' && c != '"' && c != 0x7F;
    }
}
