package org.raceline.tables.internal;

/** Counts how many byte sequences beyond ASCII are UTF-8, and how many are not. A sequence that is cut at the end counts for nothing. */
final class Utf8Tally {
    private long sequences;
    private long malformed;
    private int missing;
    private int lowest;
    private int highest;

    void see(byte b) {
        int c = b & 0xFF;
        if (missing > 0) {
            if (c >= lowest && c <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                if (--missing == 0) {
                    sequences++;
                }
                return;
            }
            malformed++;
            missing = 0;
        }
        if (c >= 0x80) {
            lead(c);
        }
    }

    private void lead(int c) {
        missing = c >= 0xC2 && c <= 0xDF ? 1 : c >= 0xE0 && c <= 0xEF ? 2 : c >= 0xF0 && c <= 0xF4 ? 3 : 0;
        lowest = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        highest = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        malformed += missing == 0 ? 1 : 0;
    }

    long sequences() {
        return sequences;
    }

    long malformed() {
        return malformed;
    }
}
