package org.raceline.tables.internal;

/** Digits of any script. */
final class Digits {
    private Digits() {
    }

    /** The text with digits of every script as ASCII ones, white space of every kind as a blank and marks without width taken out. */
    static String toAscii(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0x7F;
        }
        if (plain) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
            } else if (!Blanks.isInvisible(c)) {
                ascii.append(Blanks.is(c) ? ' ' : c);
            }
        }
        return ascii.toString();
    }
}
