package org.raceline.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks widgets of plug-ins, each question on a thread of its own: one that sleeps for ever keeps nobody waiting. After
 * {@link Widget#PATIENCE} it is given up: its thread is interrupted and what it says later is not heard. A thread that does not end
 * for all that stays counted, so that a few bad widgets cannot fill the computer with threads. Any thread.
 */
public final class WidgetThreads implements AutoCloseable {
    /** Threads at a time. */
    static final int MOST = 32;
    /** Threads of one widget at a time, those included that were given up and still run. */
    static final int MOST_OF_ONE = 2;

    private final ThreadFactory threads;
    private final Alarm alarm;
    private final List<Ask<?>> waiting = new ArrayList<>();
    private final List<Ask<?>> running = new ArrayList<>();

    /** Calls once after some time, on any thread. */
    public interface Alarm {
        void after(Duration time, Runnable call);
    }

    /** What comes of a question; one of them is called, once, on any thread. */
    public interface Listener<T> {
        void answered(T answer);

        void failed(Throwable problem);

        /** It took longer than {@link Widget#PATIENCE}. */
        void givenUp();
    }

    /** A question that was asked. */
    public interface Asked {
        /** Nobody waits any more: its thread is interrupted and its listener is not called. */
        void drop();
    }

    public WidgetThreads(ThreadFactory threads, Alarm alarm) {
        this.threads = threads;
        this.alarm = alarm;
    }

    /** @param widget id of the widget that is asked */
    public <T> Asked ask(String widget, Callable<T> question, Listener<T> listener) {
        Ask<T> ask = new Ask<>(widget, question, listener);
        synchronized (this) {
            waiting.add(ask);
        }
        alarm.after(Widget.PATIENCE, ask::giveUp);
        startNext();
        return ask;
    }

    private synchronized void startNext() {
        for (Iterator<Ask<?>> next = waiting.iterator(); next.hasNext() && running.size() < MOST; ) {
            Ask<?> ask = next.next();
            if (running.stream().filter(other -> other.widget.equals(ask.widget)).count() < MOST_OF_ONE) {
                next.remove();
                running.add(ask);
                ask.thread = threads.newThread(ask);
                ask.thread.start();
            }
        }
    }

    private synchronized void end(Ask<?> ask) {
        waiting.remove(ask);
        if (ask.thread != null) {
            ask.thread.interrupt();
        }
    }

    /** Interrupts all; nobody is told. */
    @Override
    public void close() {
        List<Ask<?>> all;
        synchronized (this) {
            all = new ArrayList<>(waiting);
            all.addAll(running);
        }
        all.forEach(Ask::drop);
    }

    private final class Ask<T> implements Runnable, Asked {
        private final String widget;
        private final Callable<T> question;
        private final Listener<T> listener;
        private final AtomicBoolean over = new AtomicBoolean();
        private Thread thread;

        Ask(String widget, Callable<T> question, Listener<T> listener) {
            this.widget = widget;
            this.question = question;
            this.listener = listener;
        }

        @Override
        public void run() {
            try {
                T answer = question.call();
                if (over.compareAndSet(false, true)) {
                    listener.answered(answer);
                }
            } catch (Throwable theirs) {
                // Whatever a widget throws, errors included, is its own only.
                if (over.compareAndSet(false, true)) {
                    listener.failed(theirs);
                }
            } finally {
                synchronized (WidgetThreads.this) {
                    running.remove(this);
                }
                startNext();
            }
        }

        private void giveUp() {
            if (over.compareAndSet(false, true)) {
                end(this);
                listener.givenUp();
            }
        }

        @Override
        public void drop() {
            if (over.compareAndSet(false, true)) {
                end(this);
            }
        }
    }
}
