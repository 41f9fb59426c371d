package org.raceline.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.raceline.core.model.Issue;

/**
 * The one queue for questions to a workspace, in the order in which they are asked. Its thread is not the user interface's. Code of
 * plug-ins is asked beside it.
 */
public interface Calculations {
    /**
     * Asks. Of one asker only the newest question counts: older ones are not worked on, or their answers are dropped; so are
     * those of a control that is disposed by then.
     *
     * @param question runs on the queue's thread
     * @param answer   called on the user interface's thread
     * @param failure  called there instead if the question throws; other askers' questions go on
     */
    <T> void ask(Control asker, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure);

    /**
     * The same for a question that changes nothing and may take long: where the asker asks anew, or wants no answer any more, while it is
     * worked on, its thread is interrupted, and the next question waits no longer than it takes to notice that.
     */
    <T> void askInterruptibly(Control asker, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure);

    /**
     * Does something in its turn that nothing else takes the place of, such as writing a file that the user asked for.
     *
     * @param done    called on the user interface's thread, while the window is there
     * @param failure called there instead if the work throws
     */
    <T> void perform(Callable<T> work, Consumer<T> done, Consumer<Issue> failure);

    /**
     * Asks code of a plug-in, on a thread of its own: whatever it does, nobody else waits for it. A newer question of the asker
     * interrupts the one before.
     *
     * @param failure also called if it has not answered within {@link org.raceline.charts.Widget#PATIENCE}
     */
    <T> void ask(Control asker, Guest guest, Callable<T> question, Consumer<T> answer, Consumer<Issue> failure);

    /** The asker wants no answer any more; a guest that works on it is interrupted, and so is what was asked interruptibly. */
    void forget(Control asker);

    /**
     * Whose code is asked.
     *
     * @param id   of the widget
     * @param late what to say if it does not answer in time
     */
    record Guest(String id, Issue late) {
    }
}
