package org.raceline.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.raceline.core.model.Issue;

/**
 * What the user has changed since the workspace was opened, and can take back: layout, targets, notes, filters. Nothing needs to
 * be saved. On the user interface's thread.
 */
public interface Edits {
    /** Changes; a notice offers to take it back. What goes wrong is said in a notice. */
    void apply(Edit edit);

    /**
     * The same where what goes wrong has a place of its own.
     *
     * @param failed called instead of a notice; nothing is changed then
     */
    void apply(Edit edit, Consumer<Issue> failed);

    /** Name of what {@link #undo} takes back; empty: there is nothing. */
    Optional<String> undoable();

    /** Name of what {@link #redo} does again; empty: there is nothing. */
    Optional<String> redoable();

    void undo();

    void redo();

    /** Calls a listener after each of them. Close the answer to be called no more. */
    Session.Subscription onChange(Runnable listener);
}
