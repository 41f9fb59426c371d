package org.raceline.tables.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.raceline.core.connector.Input;

/** A file that says the same over and over and has no end. */
record EndlessInput(String begin, String part) implements Input {
    @Override
    public String name() {
        return "endless.json";
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public InputStream open() {
        byte[] first = begin.getBytes(StandardCharsets.UTF_8);
        byte[] again = part.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                long at = position++;
                return at < first.length ? first[(int) at] : again[(int) ((at - first.length) % again.length)];
            }
        };
    }
}
