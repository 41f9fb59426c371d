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

    private static final boolean[] ALLOWED = new boolean[0x80];

    static {
        for (char c = ' ' + 1; c < 0x7F; c++) {
            ALLOWED[c] = "@,;<>\"".indexOf(c) < 0;
        }
    }

    private Addresses() {
    }

    static boolean isOne(String text) {
        int at = text.indexOf('@');
        int length = text.length();
        if (at < 1 || at > LONGEST_NAME || length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i != at && !isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return endsWell(text, at, length);
    }

    /** Whether the host has a point at a place where one may be the last. */
    private static boolean endsWell(String text, int at, int length) {
        for (int point = text.indexOf('.', at + 2); point >= 0 && point <= at + 1 + LONGEST_HOST; point = text.indexOf('.', point + 1)) {
            if (length - point - 1 >= 2 && length - point - 1 <= LONGEST_END) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAllowed(char c) {
        return c >= ALLOWED.length || ALLOWED[c];
    }
}
