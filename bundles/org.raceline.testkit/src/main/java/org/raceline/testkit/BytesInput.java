package org.raceline.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.raceline.core.connector.Input;

/** An input that is held in memory. */
public record BytesInput(String name, byte[] bytes) implements Input {

    public static BytesInput of(String name, String text) {
        return new BytesInput(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A resource next to a class, by the name of the file. */
    public static BytesInput resource(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return new BytesInput(file, in.readAllBytes());
        } catch (IOException | NullPointerException missing) {
            throw new IllegalArgumentException("no resource " + file + " beside " + beside, missing);
        }
    }

    /** The same file, cut after some bytes. */
    public BytesInput cut(int length) {
        return new BytesInput(name, Arrays.copyOf(bytes, length));
    }

    /** Physical lines, ended by CR, LF or CRLF; of an encoding in which these are single bytes. */
    public long lines() {
        long ends = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                ends++;
            }
        }
        boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n' && bytes[bytes.length - 1] != '\r';
        return ends + (open ? 1 : 0);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
