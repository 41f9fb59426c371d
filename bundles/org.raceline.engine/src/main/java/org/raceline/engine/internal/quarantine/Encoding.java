package org.raceline.engine.internal.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a file's bytes make up its characters, as far as its lines and the text of its bad records need it. */
enum Encoding {
    ONE_BYTE(1, StandardCharsets.UTF_8, new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }),
    UTF_16LE(2, StandardCharsets.UTF_16LE, new byte[] { (byte) 0xFF, (byte) 0xFE }),
    UTF_16BE(2, StandardCharsets.UTF_16BE, new byte[] { (byte) 0xFE, (byte) 0xFF });

    /** What text that is not UTF-8 is most often. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    final int width;
    private final Charset charset;
    private final byte[] mark;

    Encoding(int width, Charset charset, byte[] mark) {
        this.width = width;
        this.charset = charset;
        this.mark = mark;
    }

    /** By the byte order mark. */
    static Encoding of(byte[] head, int length) {
        return UTF_16LE.markLength(head, length) > 0 ? UTF_16LE : UTF_16BE.markLength(head, length) > 0 ? UTF_16BE : ONE_BYTE;
    }

    /** Length of the byte order mark that a text begins with; 0 where it has none. */
    int markLength(byte[] head, int length) {
        return length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length) ? mark.length : 0;
    }

    byte[] mark() {
        return mark.clone();
    }

    int unit(byte first, byte second) {
        return this == UTF_16LE ? (first & 0xFF) | (second & 0xFF) << 8 : (first & 0xFF) << 8 | (second & 0xFF);
    }

    /** For people and for comparing; the file itself was read by its connector. */
    String text(byte[] bytes) {
        return exactly(bytes).orElseGet(() -> new String(bytes, this == ONE_BYTE ? WESTERN : charset));
    }

    /** Empty where the bytes are no text in Unicode. */
    Optional<String> exactly(byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherText) {
            return Optional.empty();
        }
    }

    byte[] bytes(String text) {
        return text.getBytes(charset);
    }
}
