package org.raceline.engine.internal.desk;

import org.raceline.core.model.Progress;

/**
 * Stops what a run waits for when the user cancels: what the store does can take long and asks nobody. Stops again and again until
 * it is closed, as what has just not begun does not notice.
 */
final class CancelWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final Thread thread;

    CancelWatch(Progress progress, Runnable stop) {
        thread = Thread.ofVirtual().name("raceline-cancel").start(() -> {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    if (progress.isCancelled()) {
                        stop.run();
                    }
                }
            } catch (InterruptedException closed) {
                // the run is over
            }
        });
    }

    /** Nothing is stopped any more when this returns. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
