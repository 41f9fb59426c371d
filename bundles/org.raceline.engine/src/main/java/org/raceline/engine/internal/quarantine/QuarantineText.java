package org.raceline.engine.internal.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.raceline.core.store.QuarantineEntry;

/**
 * What the quarantine keeps of a bad record.
 *
 * @param header the file's header lines between the bad record before and this one, so that an export can be read again
 * @param raw    the record as it stood in the file
 */
record QuarantineText(String header, String raw) {
    private static final int LONGEST_MASK = 500;

    byte[] bytes() {
        byte[] first = header.getBytes(StandardCharsets.UTF_8);
        byte[] second = raw.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + first.length + second.length).putInt(first.length).put(first).put(second).array();
    }

    static QuarantineText of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] first = new byte[buffer.getInt()];
        buffer.get(first);
        return new QuarantineText(new String(first, StandardCharsets.UTF_8), StandardCharsets.UTF_8.decode(buffer).toString());
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
        StringBuilder mask = new StringBuilder();
        raw.codePoints().limit(LONGEST_MASK).forEach(c -> mask.appendCodePoint(masked(c)));
        if (raw.codePointCount(0, raw.length()) > LONGEST_MASK) {
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
