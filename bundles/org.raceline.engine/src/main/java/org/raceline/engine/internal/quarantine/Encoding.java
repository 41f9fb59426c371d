package org.raceline.engine.internal.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file's bytes make up its characters, as far as its lines and the text of its bad records need it. The quarantine keeps the
 * number of a constant: new ones come last.
 */
enum Encoding {
    /** One byte a character, or UTF-8; nobody told which. */
    ONE_BYTE(1, StandardCharsets.UTF_8, new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }),
    UTF_16LE(2, StandardCharsets.UTF_16LE, new byte[] { (byte) 0xFF, (byte) 0xFE }),
    UTF_16BE(2, StandardCharsets.UTF_16BE, new byte[] { (byte) 0xFE, (byte) 0xFF }),
    /** Told by the user, as is the next one. */
    WINDOWS_1251(1, Charset.forName("windows-1251"), new byte[0]),
    WINDOWS_1252(1, Charset.forName("windows-1252"), new byte[0]);

    final int width;
    private final Charset charset;
    private final byte[] mark;

    Encoding(int width, Charset charset, byte[] mark) {
        this.width = width;
        this.charset = charset;
        this.mark = mark;
    }

    /** What a user calls {@code windows-1251}, {@code utf-16le}, …; {@link #ONE_BYTE} for UTF-8. */
    static Optional<Encoding> named(String name) {
        return Optional.ofNullable(switch (name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "utf8" -> ONE_BYTE;
            case "utf16le" -> UTF_16LE;
            case "utf16be" -> UTF_16BE;
            case "windows1251", "cp1251" -> WINDOWS_1251;
            case "windows1252", "cp1252" -> WINDOWS_1252;
            default -> null;
        });
    }

    /** By the byte order mark, else by the user's word, else by the zero bytes of UTF-16. */
    static Encoding of(byte[] head, int length, Optional<Encoding> told) {
        for (Encoding each : new Encoding[] { UTF_16LE, UTF_16BE, ONE_BYTE }) {
            if (each.markLength(head, length) > 0) {
                return each;
            }
        }
        return told.orElseGet(() -> ZeroBytes.prove(head, length).orElse(ONE_BYTE));
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

    /** For people; the file itself was read by its connector. */
    String text(byte[] bytes) {
        return exactly(bytes).orElseGet(() -> new String(bytes, this == ONE_BYTE ? WINDOWS_1252.charset : charset));
    }

    /** For comparing: different bytes are different texts. */
    String compared(byte[] bytes) {
        return new String(bytes, width == 1 ? StandardCharsets.ISO_8859_1 : charset);
    }

    /** Empty where the bytes are no text of this encoding, which for {@link #ONE_BYTE} is UTF-8. */
    Optional<String> exactly(byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherText) {
            return Optional.empty();
        }
    }

    /** Empty where the text has characters that the encoding has not. */
    Optional<byte[]> bytes(String text) {
        return charset.newEncoder().canEncode(text) ? Optional.of(text.getBytes(charset)) : Optional.empty();
    }
}
