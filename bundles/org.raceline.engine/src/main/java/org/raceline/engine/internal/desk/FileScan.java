package org.raceline.engine.internal.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.engine.internal.quarantine.LineScanner;

/**
 * What the desk itself finds in a file.
 *
 * @param sha256 of its bytes and of what the user said of it
 * @param bytes  the same of its bytes alone
 * @param lines  physical lines
 */
record FileScan(String sha256, String bytes, long lines) {

    /** @param told the connector's own settings that differ from their defaults: others do not change the reading */
    static FileScan of(Input input, Settings settings, Map<String, String> told) throws IOException {
        MessageDigest bytes = digest();
        long lines;
        try (InputStream in = new DigestInputStream(input.open(), bytes)) {
            lines = new LineScanner(in).count();
        }
        byte[] ofBytes = bytes.digest();
        MessageDigest all = digest();
        all.update(ofBytes);
        add(all, settings.zone().map(Object::toString).orElse(""));
        add(all, settings.locale().map(locale -> locale.toLanguageTag()).orElse(""));
        add(all, settings.currency());
        add(all, settings.firstDay().map(Object::toString).orElse(""));
        new TreeMap<>(told).forEach((id, value) -> {
            add(all, id);
            add(all, value);
        });
        return new FileScan(HexFormat.of().formatHex(all.digest()), HexFormat.of().formatHex(ofBytes), lines);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest digest() {
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
