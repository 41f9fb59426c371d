package org.raceline.engine.internal.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.engine.internal.quarantine.LineScanner;

/**
 * What the desk itself finds in a file.
 *
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param lines  physical lines
 */
record FileScan(String digest, long lines) {

    static FileScan of(Input input, Settings settings) throws IOException {
        MessageDigest bytes = digest256();
        try (InputStream in = new DigestInputStream(input.open(), bytes)) {
            long lines = new LineScanner(in, settings.value(Settings.ENCODING)).count();
            return new FileScan(HexFormat.of().formatHex(bytes.digest()), lines);
        }
    }

    /**
     * What tells a reading from every other: the bytes that are read, in whatever order they were given, and what the user said of them.
     *
     * @param told the connector's own settings that differ from their defaults: others do not change the reading
     */
    static String sha256(List<FileScan> scans, Settings settings, Map<String, String> told) {
        MessageDigest all = digest256();
        scans.stream().map(FileScan::digest).sorted().forEach(digest -> all.update(HexFormat.of().parseHex(digest)));
        add(all, settings.zone().map(Object::toString).orElse(""));
        add(all, settings.locale().map(locale -> locale.toLanguageTag()).orElse(""));
        add(all, settings.currency());
        add(all, settings.firstDay().map(Object::toString).orElse(""));
        new TreeMap<>(told).forEach((id, value) -> {
            add(all, id);
            add(all, value);
        });
        return HexFormat.of().formatHex(all.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest digest256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether there is nothing but a byte order mark and white space. */
    static boolean isBlank(Input input) throws IOException {
        try (InputStream in = new BufferedInputStream(input.open())) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean mark = b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
                if (b > ' ' && !mark) {
                    return false;
                }
            }
            return true;
        }
    }
}
