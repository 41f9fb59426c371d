package org.raceline.ui.internal.session;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.raceline.core.model.Issue;
import org.raceline.ui.Calculations;

/** One thread works on the questions; a newer one takes the place of the older one of the same asker. */
public final class CalculationQueue implements Calculations, AutoCloseable {
    private final Display display;
    private final Map<Object, Question<?>> waiting = new LinkedHashMap<>();
    /** The question of each asker whose answer is still wanted. */
    private final Map<Object, Question<?>> wanted = new HashMap<>();
    /** Answers on their way back. */
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final Thread worker = Thread.ofPlatform().daemon().name("raceline calculations").unstarted(this::work);
    private boolean closed;

    public CalculationQueue(Display display) {
        this.display = display;
        worker.start();
    }

    private record Question<T>(BooleanSupplier alive, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
    }

    @Override
    public <T> void ask(Control asker, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        ask(asker, () -> !asker.isDisposed(), question, answer, failure);
    }

    /** The same for an asker that is no control. */
    <T> void ask(Object asker, BooleanSupplier alive, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        Question<T> asked = new Question<>(alive, question, answer, failure);
        synchronized (waiting) {
            wanted.put(asker, asked);
            waiting.remove(asker);
            waiting.put(asker, asked);
            waiting.notifyAll();
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
            }
            work(next.getKey(), next.getValue());
        }
    }

    private <T> void work(Object asker, Question<T> asked) {
        try {
            T answer = asked.question().call();
            deliver(asker, asked, () -> asked.answer().accept(answer));
        } catch (Throwable problem) {
            // Widgets of others are called here: whatever they throw is theirs alone, and the next question is answered.
            ILog.get().error("A question could not be answered", problem);
            Issue issue = Failures.issue(problem);
            deliver(asker, asked, () -> asked.failure().accept(issue));
        }
    }

    private void deliver(Object asker, Question<?> asked, Runnable to) {
        ready.add(() -> {
            synchronized (waiting) {
                if (!wanted.remove(asker, asked)) {
                    return;
                }
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
            waiting.notifyAll();
        }
    }

    /** Waits for the question at hand, if {@link #close} was called. */
    void await(long millis) throws InterruptedException {
        worker.join(millis);
    }
}
