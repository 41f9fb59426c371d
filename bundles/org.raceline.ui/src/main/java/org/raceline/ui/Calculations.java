package org.raceline.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.raceline.core.model.Issue;

/** The one queue for questions to a workspace, in the order in which they are asked. Its thread is not the user interface's. */
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
}
