package org.raceline.engine.internal.quarantine;

import java.util.Optional;

/**
 * UTF-16 without a byte order mark, proven by its zero bytes: they all stand on the same side of a pair, beside a character of Latin
 * text or a line end; at least a tenth of the pairs has one, as every separator and digit does; and pairs that would be two
 * characters of ASCII text are the exception.
 */
final class ZeroBytes {
    private ZeroBytes() {
    }

    static Optional<Encoding> prove(byte[] head, int length) {
        int[] zeros = new int[2];
        int likeAscii = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            boolean first = head[i] == 0;
            boolean second = head[i + 1] == 0;
            if (first == second) {
                if (first) {
                    return Optional.empty();
                }
                likeAscii += isText(head[i]) && isText(head[i + 1]) ? 1 : 0;
            } else if (!isText(first ? head[i + 1] : head[i])) {
                return Optional.empty();
            } else {
                zeros[first ? 0 : 1]++;
            }
        }
        int pairs = length / 2;
        if (zeros[0] > 0 == zeros[1] > 0 || (zeros[0] + zeros[1]) * 10 < pairs || likeAscii * 5 > pairs * 2) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > 0 ? Encoding.UTF_16BE : Encoding.UTF_16LE);
    }

    private static boolean isText(byte b) {
        int c = b & 0xFF;
        return c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) || c == '\t' || c == '\n' || c == '\r';
    }
}
