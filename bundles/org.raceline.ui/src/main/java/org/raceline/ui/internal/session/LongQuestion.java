package org.raceline.ui.internal.session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.ui.Imports.Question;

/** A question that takes its turn with imports, and whether its answer is still wanted. Any thread. */
final class LongQuestion<T> implements Progress {
    private final Question<T> question;
    private final BooleanSupplier closed;
    private volatile boolean cancelled;

    LongQuestion(Question<T> question, BooleanSupplier closed) {
        this.question = question;
        this.closed = closed;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void worked(String what, long done, long total) {
        // Whoever asks says that it is asked; how far it is nobody needs to know.
    }

    @Override
    public boolean isCancelled() {
        return cancelled || closed.getAsBoolean();
    }

    /** Works to the end; what comes back says so. */
    Runnable run(Workspace workspace, Consumer<T> answer, Consumer<Issue> failure) {
        if (isCancelled()) {
            return () -> { };
        }
        try {
            T found = question.of(workspace, this);
            return () -> answer.accept(found);
        } catch (WorkspaceException told) {
            return () -> failure.accept(told.issue());
        } catch (Throwable problem) {
            // Connectors of others are called here: whatever they throw must not end the thread of imports.
            ILog.get().error("A question failed", problem);
            return () -> failure.accept(Failures.issue(problem));
        }
    }
}
