package org.raceline.tables.internal;

/** Decides what separates the cells of a line. */
final class Delimiters {
    private static final char[] CANDIDATES = {'\t', ';', ','};

    private Delimiters() {
    }

    /** The one that stands most often outside quotation marks; a comma if none does. */
    static char mostFrequent(CharSequence line) {
        char most = ',';
        int count = 0;
        for (char candidate : CANDIDATES) {
            int found = count(line, candidate);
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    /** How often a delimiter stands outside quotation marks. */
    static int count(CharSequence line, char delimiter) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == delimiter ? 1 : 0;
        }
        return found;
    }
}
