package org.raceline.ui.internal.session;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.WidgetThreads;
import org.raceline.core.model.Issue;
import org.raceline.ui.Calculations;

/** One thread works on the questions, and one more on each of a plug-in; a newer one takes the place of the older one of the same asker. */
public final class CalculationQueue implements Calculations, AutoCloseable {
    private final Display display;
    private final Map<Object, Question<?>> waiting = new LinkedHashMap<>();
    /** The question of each asker whose answer is still wanted. */
    private final Map<Object, Question<?>> wanted = new HashMap<>();
    /** Answers on their way back. */
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final WidgetThreads guests;
    /** What guests are asked, by who asked. */
    private final Map<Object, WidgetThreads.Asked> beside = new HashMap<>();
    private final Thread worker = Thread.ofPlatform().daemon().name("raceline calculations").unstarted(this::work);
    /** What the worker works on; null for nothing. */
    private Question<?> running;
    private boolean closed;

    public CalculationQueue(Display display) {
        this.display = display;
        this.guests = new WidgetThreads(Thread.ofPlatform().daemon().name("raceline widget ", 0).factory(),
                (time, call) -> CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(call));
        worker.start();
    }

    private record Question<T>(BooleanSupplier alive, boolean interruptible, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
    }

    @Override
    public <T> void ask(Control asker, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        ask(asker, new Question<>(() -> !asker.isDisposed(), false, question, answer, failure));
    }

    @Override
    public <T> void askInterruptibly(Control asker, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        ask(asker, new Question<>(() -> !asker.isDisposed(), true, question, answer, failure));
    }

    @Override
    public <T> void perform(Callable<T> work, Consumer<T> done, Consumer<Issue> failure) {
        ask(new Object(), () -> !display.isDisposed(), work, done, failure);
    }

    /** The same for an asker that is no control. */
    <T> void ask(Object asker, BooleanSupplier alive, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        ask(asker, new Question<>(alive, false, question, answer, failure));
    }

    private void ask(Object asker, Question<?> asked) {
        synchronized (waiting) {
            drop(asker);
            wanted.put(asker, asked);
            waiting.put(asker, asked);
            waiting.notifyAll();
        }
    }

    @Override
    public <T> void ask(Control asker, Guest guest, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        Question<T> asked = new Question<>(() -> !asker.isDisposed(), true, question, answer, failure);
        synchronized (waiting) {
            if (!closed) {
                drop(asker);
                wanted.put(asker, asked);
                beside.put(asker, guests.ask(guest.id(), question, new Answering<>(asker, asked, guest)));
            }
        }
    }

    @Override
    public void forget(Control asker) {
        synchronized (waiting) {
            drop(asker);
        }
    }

    private void drop(Object asker) {
        Question<?> dropped = wanted.remove(asker);
        if (dropped != null && dropped == running) {
            giveUp();
        }
        waiting.remove(asker);
        WidgetThreads.Asked before = beside.remove(asker);
        if (before != null) {
            before.drop();
        }
    }

    private void giveUp() {
        if (running != null && running.interruptible()) {
            running = null;
            worker.interrupt();
        }
    }

    private final class Answering<T> implements WidgetThreads.Listener<T> {
        private final Object asker;
        private final Question<T> asked;
        private final Guest guest;

        Answering(Object asker, Question<T> asked, Guest guest) {
            this.asker = asker;
            this.asked = asked;
            this.guest = guest;
        }

        @Override
        public void answered(T answer) {
            deliver(asker, asked, () -> asked.answer().accept(answer));
        }

        @Override
        public void failed(Throwable problem) {
            fail(asker, asked, problem);
        }

        @Override
        public void givenUp() {
            ILog.get().warn("Not answered in time: " + guest.id());
            deliver(asker, asked, () -> asked.failure().accept(guest.late()));
        }
    }

    /** Whether nothing is waiting, worked on, or on its way back. */
    public boolean isIdle() {
        synchronized (waiting) {
            return wanted.isEmpty();
        }
    }

    private void work() {
        while (true) {
            Map.Entry<Object, Question<?>> next;
            synchronized (waiting) {
                while (waiting.isEmpty() && !closed) {
                    try {
                        waiting.wait();
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
                if (closed) {
                    return;
                }
                Iterator<Map.Entry<Object, Question<?>>> first = waiting.entrySet().iterator();
                next = Map.Entry.copyOf(first.next());
                first.remove();
                running = next.getValue();
            }
            work(next.getKey(), next.getValue());
        }
    }

    private <T> void work(Object asker, Question<T> asked) {
        try {
            T answer = asked.question().call();
            done(asked);
            deliver(asker, asked, () -> asked.answer().accept(answer));
        } catch (Throwable problem) {
            // Widgets of others are called here: whatever they throw is theirs alone, and the next question is answered.
            if (!done(asked)) {
                fail(asker, asked, problem);
            }
        }
    }

    /** @return whether it was given up: the next question has nothing to do with that */
    private boolean done(Question<?> asked) {
        synchronized (waiting) {
            boolean givenUp = running != asked;
            running = null;
            Thread.interrupted();
            return givenUp;
        }
    }

    private void fail(Object asker, Question<?> asked, Throwable problem) {
        ILog.get().error("A question could not be answered", problem);
        Issue issue = Failures.issue(problem);
        deliver(asker, asked, () -> asked.failure().accept(issue));
    }

    private void deliver(Object asker, Question<?> asked, Runnable to) {
        ready.add(() -> {
            synchronized (waiting) {
                if (!wanted.remove(asker, asked)) {
                    return;
                }
                beside.remove(asker);
            }
            if (asked.alive().getAsBoolean()) {
                to.run();
            }
        });
        try {
            display.asyncExec(this::handOverNext);
        } catch (SWTException windowGone) {
            close();
        }
    }

    /** Hands over the answers that are there already, on the user interface's thread: who was just made need not wait for its turn. */
    public void handOver() {
        while (handOverNext()) {
            // One after the other.
        }
    }

    private boolean handOverNext() {
        Runnable answer = ready.poll();
        if (answer == null) {
            return false;
        }
        try {
            answer.run();
        } catch (RuntimeException | LinkageError theirs) {
            ILog.get().error("An answer could not be shown", theirs);
        }
        return true;
    }

    /** What waits is dropped. */
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
            wanted.clear();
            beside.clear();
            giveUp();
            waiting.notifyAll();
        }
        guests.close();
    }

    /** Waits for the question at hand, if {@link #close} was called. */
    void await(long millis) throws InterruptedException {
        worker.join(millis);
    }
}
