package org.raceline.ui.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Says on standard output how long something took since the virtual machine started. */
final class Stopwatch {
    private Stopwatch() {
    }

    /** @param key of a sentence with a place for the milliseconds */
    @SuppressWarnings("resource")
    static void say(String key) {
        long now = System.currentTimeMillis();
        String sentence = Words.TEXTS.text(key, Long.toString(now - ManagementFactory.getRuntimeMXBean().getStartTime()));
        // The process's own stream: not ours to close.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }
}
