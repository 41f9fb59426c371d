package org.raceline.ui.internal.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.raceline.core.model.Issue;
import org.raceline.ui.Edit;
import org.raceline.ui.Edits;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;

/** What was changed, newest first, and what was taken back. One step at a time: while one is at work, the next waits. */
final class EditStack implements Edits {
    private static final int MOST = 200;

    private final ImportRuns workspace;
    private final Consumer<Toast> toasts;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean working;

    EditStack(ImportRuns workspace, Consumer<Toast> toasts) {
        this.workspace = workspace;
        this.toasts = toasts;
    }

    @Override
    public void apply(Edit edit) {
        apply(edit, this::fail);
    }

    @Override
    public void apply(Edit edit, Consumer<Issue> failed) {
        step(() -> run(edit.forth(), () -> {
            keep(edit);
            toasts.accept(Toast.withUndo(edit.name(), this::undo));
        }, failed));
    }

    /** A change that shows by itself, and is done already. */
    void noted(Edit edit) {
        step(() -> {
            keep(edit);
            next();
        });
    }

    private void keep(Edit edit) {
        done.push(edit);
        if (done.size() > MOST) {
            done.removeLast();
        }
        undone.clear();
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Edit::name);
    }

    @Override
    public Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(Edit::name);
    }

    @Override
    public void undo() {
        step(() -> shift(done, undone, false));
    }

    @Override
    public void redo() {
        step(() -> shift(undone, done, true));
    }

    private void shift(Deque<Edit> from, Deque<Edit> to, boolean forth) {
        Edit edit = from.peek();
        if (edit == null) {
            next();
            return;
        }
        run(forth ? edit.forth() : edit.back(), () -> {
            to.push(from.pop());
            listeners.forEach(Runnable::run);
            toasts.accept(forth ? Toast.withUndo(Words.TEXTS.text("edit.redone", edit.name()), this::undo)
                    : Toast.withRedo(Words.TEXTS.text("edit.undone", edit.name()), this::redo));
        }, this::fail);
    }

    private void step(Runnable what) {
        waiting.add(what);
        if (!working) {
            next();
        }
    }

    private void next() {
        Runnable step = waiting.poll();
        working = step != null;
        if (working) {
            step.run();
        }
    }

    private void run(Edit.Step step, Runnable then, Consumer<Issue> failed) {
        switch (step) {
            case Edit.InWindow(Runnable change) -> {
                try {
                    change.run();
                    then.run();
                } catch (RuntimeException | LinkageError theirs) {
                    failed.accept(Failures.issue(theirs));
                }
                next();
            }
            case Edit.InWorkspace(var change) -> workspace.change(() -> true, change, () -> {
                then.run();
                next();
            }, issue -> {
                failed.accept(issue);
                next();
            });
        }
    }

    private void fail(Issue issue) {
        toasts.accept(Toast.of((issue.what() + " " + issue.remedy()).strip()));
    }

    @Override
    public Session.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
