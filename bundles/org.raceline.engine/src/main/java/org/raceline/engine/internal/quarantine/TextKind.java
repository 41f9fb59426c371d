package org.raceline.engine.internal.quarantine;

/** Tells text in UTF-8 from text in one of the older encodings, piece by piece. */
final class TextKind {
    private boolean ascii = true;
    private boolean unicode = true;
    /** Bytes that the character at hand still needs. */
    private int needed;

    static TextKind of(byte[] text) {
        TextKind kind = new TextKind();
        kind.add(text, 0, text.length);
        return kind;
    }

    void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            ascii &= b < 0x80;
            if (needed > 0) {
                unicode &= b >= 0x80 && b < 0xC0;
                needed--;
            } else if (b >= 0x80) {
                unicode &= b >= 0xC2 && b < 0xF5;
                needed = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            }
        }
    }

    /** Whether both can be in one file: of text that is ASCII only there is nothing to tell. */
    boolean goesWith(TextKind other) {
        return ascii || other.ascii || unicode == other.unicode;
    }
}
