package org.raceline.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the turns of the user interface's thread: none may keep it at work, or waiting, for longer than people bear. The thread's own time is told
 * and not the clock's, so that a computer that is busy with other things fails nothing.
 */
final class Turns {
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(500);
    /** When it is looked where a long turn is. */
    private static final long SUSPECT = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(25);
    private static final Set<Thread.State> WAITS = EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);
    private static final int STEPS = 40;
    private static final long NONE = -1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread ui;
    private final AtomicReference<String> late = new AtomicReference<>();
    private int depth;
    private volatile long begun = NONE;
    private volatile Seen seen = new Seen(NONE, 0, "");

    /**
     * What was seen of the turn that began at some time of its own.
     *
     * @param waited how long for something that is no event, e.g. a lock or an answer
     * @param steps  where the thread was when the turn became long; empty before
     */
    private record Seen(long begun, long waited, String steps) {
        Seen waiting() {
            return new Seen(begun, waited + LOOK, steps);
        }
    }

    /** On the user interface's thread. */
    Turns(Display display) {
        ui = Thread.currentThread();
        display.addListener(SWT.PreEvent, event -> begin());
        display.addListener(SWT.PostEvent, event -> end());
        // Whoever waits for events in the middle of one answers them.
        display.addListener(SWT.PreExternalEventDispatch, event -> rest());
        Thread.ofPlatform().daemon().name("turns").start(this::look);
    }

    private void begin() {
        if (depth++ == 0) {
            begun = THREADS.getCurrentThreadCpuTime();
        }
    }

    private void end() {
        if (depth > 0 && --depth == 0) {
            judge();
            begun = NONE;
        }
    }

    private void rest() {
        if (depth > 0) {
            judge();
            begun = THREADS.getCurrentThreadCpuTime();
        }
    }

    private void judge() {
        var last = seen.begun == begun ? seen : new Seen(begun, 0, "");
        var took = THREADS.getCurrentThreadCpuTime() - begun + last.waited;
        if (took > MOST) {
            late.compareAndSet(null, "One turn of the window took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms" + last.steps);
        }
    }

    private void look() {
        while (ui.isAlive()) {
            LockSupport.parkNanos(LOOK);
            var now = begun;
            if (now != NONE) {
                look(now);
            }
        }
    }

    /** A wait counts as long as it is looked at, and not by the clock: whoever is kept from looking sees less of it. */
    private void look(long now) {
        var next = seen.begun == now ? seen : new Seen(now, 0, "");
        if (WAITS.contains(ui.getState())) {
            next = next.waiting();
        }
        if (next.steps.isEmpty() && THREADS.getThreadCpuTime(ui.threadId()) - now + next.waited > SUSPECT) {
            next = new Seen(now, next.waited, Stream.of(ui.getStackTrace()).limit(STEPS).map(step -> "\n    " + step).collect(Collectors.joining()));
        }
        if (begun == now) {
            seen = next;
        }
    }

    /** Fails if a turn took too long since this was asked last. */
    void check() {
        var told = late.getAndSet(null);
        if (told != null) {
            throw new AssertionError(told);
        }
    }
}
