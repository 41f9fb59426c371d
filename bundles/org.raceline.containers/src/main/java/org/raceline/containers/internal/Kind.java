package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.raceline.core.connector.Input;

/** What a file is by its first bytes. */
enum Kind {
    GZIP, ZIP, /** Binary files of Microsoft Office, and workbooks with a password. */ COMPOUND, /** Archives that are not opened. */ OTHER_ARCHIVE, JSON, OTHER;

    private static final int HEAD = 512;
    private static final Pattern BEGIN_OF_JSON = Pattern.compile("\\s*+(\\{\\s*+[\"}]|\\[\\s*+[\\[\\]{\"\\-\\dtfn]).*", Pattern.DOTALL);

    static Kind of(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return of(in.readNBytes(HEAD));
        }
    }

    private static Kind of(byte[] head) {
        String begin = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
        if (begin.startsWith("1f8b")) {
            return GZIP;
        }
        if (begin.startsWith("504b0304") || begin.startsWith("504b0506")) {
            return ZIP;
        }
        if (begin.startsWith("d0cf11e0a1b11ae1")) {
            return COMPOUND;
        }
        if (begin.startsWith("526172211a07") || begin.startsWith("377abcaf271c") || begin.startsWith("fd377a585a00") || begin.startsWith("425a68")
                || begin.startsWith("28b52ffd") || isTar(head)) {
            return OTHER_ARCHIVE;
        }
        return BEGIN_OF_JSON.matcher(text(head)).matches() ? JSON : OTHER;
    }

    private static boolean isTar(byte[] head) {
        return head.length == HEAD && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    private static String text(byte[] head) {
        Charset charset = JsonLayout.width(head) == 1 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
