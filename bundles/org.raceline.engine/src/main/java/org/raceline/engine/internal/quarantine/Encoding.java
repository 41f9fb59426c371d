package org.raceline.engine.internal.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's bytes make up its characters, as far as its lines and the text of its bad records need it. */
enum Encoding {
    ONE_BYTE(1, StandardCharsets.UTF_8), UTF_16LE(2, StandardCharsets.UTF_16LE), UTF_16BE(2, StandardCharsets.UTF_16BE);

    /** What text that is not UTF-8 is most often. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    final int width;
    private final Charset charset;

    Encoding(int width, Charset charset) {
        this.width = width;
        this.charset = charset;
    }

    /** By the byte order mark. */
    static Encoding of(byte[] head, int length) {
        if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        return length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF ? UTF_16BE : ONE_BYTE;
    }

    int unit(byte first, byte second) {
        return this == UTF_16LE ? (first & 0xFF) | (second & 0xFF) << 8 : (first & 0xFF) << 8 | (second & 0xFF);
    }

    /** For people and for export; the file itself was read by its connector. */
    String text(byte[] bytes) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherText) {
            text = new String(bytes, this == ONE_BYTE ? WESTERN : charset);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
