package org.raceline.console.internal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.raceline.console.Terminal;
import org.raceline.core.model.Progress;

/** Shows on a terminal how far an import is, in one line that is gone afterwards. Control-C stops the program. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private long shown = System.nanoTime();
    private boolean dirty;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void worked(String what, long done, long total) {
        long now = System.nanoTime();
        if (terminal.progress() && total > 0 && now - shown > PAUSE) {
            shown = now;
            dirty = true;
            print(ERASE + what + "  " + Math.min(100, done * 100 / total) + " %");
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void close() {
        if (dirty) {
            print(ERASE);
        }
    }

    private void print(String text) {
        PrintStream err = terminal.err();
        err.print(text);
        err.flush();
    }
}
