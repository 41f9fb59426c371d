package org.raceline.engine.internal.gate;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Touchpoints on their way to the store: while one batch is written by a thread of its own, the next one is gathered. Who gathers calls
 * {@link #await} before anything else is asked of the store, so that it is used by one thread at a time. What goes wrong is told at the
 * next call, and at each one after it: a batch that was lost is never forgotten.
 */
final class TouchpointRelay implements AutoCloseable {
    private final Consumer<TouchpointBatch> writer;
    private TouchpointBatch gathered = new TouchpointBatch();
    private TouchpointBatch written = new TouchpointBatch();
    private ExecutorService thread;
    private Future<?> running;
    private Throwable failure;

    /** @param writer takes what it needs of some touchpoints; the batch is used again */
    TouchpointRelay(Consumer<TouchpointBatch> writer) {
        this.writer = writer;
    }

    /** Takes in what a touchpoint says. */
    void add(PendingTouchpoint touchpoint) {
        if (gathered.isFull()) {
            send();
        }
        gathered.add(touchpoint);
    }

    private void send() {
        await();
        TouchpointBatch full = gathered;
        gathered = written;
        written = full;
        gathered.clear();
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("raceline-facts").factory());
        }
        running = thread.submit(() -> writer.accept(full));
    }

    /** Writes what was gathered. */
    void flush() {
        await();
        writer.accept(gathered);
        gathered.clear();
    }

    /** Until nothing is being written. */
    void await() {
        Future<?> work = running;
        boolean interrupted = false;
        while (work != null) {
            try {
                work.get();
                work = null;
            } catch (InterruptedException e) {
                interrupted = true; // the other thread still uses the store
            } catch (ExecutionException e) {
                failure = e.getCause();
                work = null;
            }
        }
        running = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case null -> {
            }
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Waits for what is being written; what is not is dropped. */
    @Override
    public void close() {
        try {
            await();
        } catch (RuntimeException | Error told) {
            // whoever wrote was told, and nothing of this run is kept
        } finally {
            if (thread != null) {
                thread.shutdown();
            }
        }
    }
}
