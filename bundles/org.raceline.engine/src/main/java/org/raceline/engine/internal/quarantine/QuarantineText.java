package org.raceline.engine.internal.quarantine;

import java.nio.ByteBuffer;
import org.raceline.core.store.QuarantineEntry;

/**
 * What the quarantine keeps of a bad record, byte for byte.
 *
 * @param encoding of the file
 * @param marked   whether the file begins with a byte order mark, which is in neither text
 * @param header   the file's header lines between the bad record before and this one
 * @param raw      the record as it stood in the file
 */
record QuarantineText(Encoding encoding, boolean marked, byte[] header, byte[] raw) {
    private static final int LONGEST_MASK = 500;

    byte[] bytes() {
        return ByteBuffer.allocate(2 + Integer.BYTES + header.length + raw.length).put((byte) encoding.ordinal()).put((byte) (marked ? 1 : 0))
                .putInt(header.length).put(header).put(raw).array();
    }

    static QuarantineText of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Encoding encoding = Encoding.values()[buffer.get()];
        boolean marked = buffer.get() != 0;
        byte[] header = new byte[buffer.getInt()];
        buffer.get(header);
        byte[] raw = new byte[buffer.remaining()];
        buffer.get(raw);
        return new QuarantineText(encoding, marked, header, raw);
    }

    /** Binds the encrypted text to its import and lines. */
    static String place(String importId, long firstLine, long lastLine) {
        return importId + " " + firstLine + " " + lastLine;
    }

    static String place(QuarantineEntry entry) {
        return place(entry.importId(), entry.firstLine(), entry.lastLine());
    }

    /** The raw text with its shape left and its content gone; at most some hundred characters. */
    String masked() {
        String text = encoding.text(raw);
        StringBuilder mask = new StringBuilder();
        text.codePoints().limit(LONGEST_MASK).forEach(c -> mask.appendCodePoint(masked(c)));
        if (text.codePointCount(0, text.length()) > LONGEST_MASK) {
            mask.append('…');
        }
        return mask.toString().stripTrailing();
    }

    private static int masked(int c) {
        if (c >= '0' && c <= '9') {
            return '9';
        }
        if (c > 0x7F || Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 'X' : 'x';
        }
        return c;
    }
}
