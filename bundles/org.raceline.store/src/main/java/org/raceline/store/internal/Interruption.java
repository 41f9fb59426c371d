package org.raceline.store.internal;

import java.util.concurrent.locks.Lock;
import org.raceline.core.store.StoreException;

/**
 * Stops what a session is asked for when the thread that asks is interrupted: DuckDB itself does not notice. Stops again and again
 * until it is closed, as what has just not begun does not notice either.
 */
final class Interruption implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final Thread watch;

    /** To be made by the thread that asks. */
    Interruption(Session session) {
        Thread asking = Thread.currentThread();
        watch = Thread.ofVirtual().name("raceline-interruption").start(() -> {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    if (asking.isInterrupted()) {
                        session.interrupt();
                    }
                }
            } catch (InterruptedException closed) {
                // it was answered
            }
        });
    }

    /** Whoever waits while another one does something may be given up too. */
    static void lock(Lock lock) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new StoreException(Messages.text("interrupted"), givenUp);
        }
    }

    /** The session may still be stopped once, after which it can only be closed. */
    @Override
    public void close() {
        watch.interrupt();
    }
}
