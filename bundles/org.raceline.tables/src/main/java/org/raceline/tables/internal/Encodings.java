package org.raceline.tables.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The encodings that are read, and how they show in the first bytes of a file. */
final class Encodings {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {
    }

    /** The encoding that a user names, e.g. {@code windows-1251}, {@code CP1251}, {@code utf8}. */
    static Optional<Charset> named(String name) {
        return name.isBlank() ? Optional.empty() : Optional.ofNullable(switch (name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "utf8" -> StandardCharsets.UTF_8;
            case "utf16le" -> StandardCharsets.UTF_16LE;
            case "utf16be" -> StandardCharsets.UTF_16BE;
            case "windows1251", "cp1251" -> WINDOWS_1251;
            case "windows1252", "cp1252" -> WINDOWS_1252;
            default -> null;
        });
    }

    /** The encoding that a byte order mark states. */
    static Optional<Charset> marked(byte[] head, int length) {
        if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF
                ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /**
     * UTF-16 without a byte order mark, proven by its zero bytes: they all stand on the same side of a pair, beside a character
     * of Latin text or a line end; at least a tenth of the pairs has one, as every separator and digit does; and pairs that
     * would be two characters of ASCII text are the exception.
     */
    static Optional<Charset> provenByZeros(byte[] head, int length) {
        if (!hasZero(head, length)) {
            return Optional.empty();
        }
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
        return Optional.of(zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Nearly every file has none: a quick look spares them the other. */
    private static boolean hasZero(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte b) {
        int c = b & 0xFF;
        return c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether these first bytes are UTF-8 with characters beyond ASCII; the last character may be cut. */
    static boolean isUtf8BeyondAscii(byte[] head, int length) {
        Utf8Tally tally = new Utf8Tally();
        for (int i = 0; i < length; i++) {
            tally.see(head[i]);
        }
        return tally.sequences() > 0 && tally.malformed() == 0;
    }
}
