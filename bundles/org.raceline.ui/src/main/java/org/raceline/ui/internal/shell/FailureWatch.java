package org.raceline.ui.internal.shell;

import java.util.Optional;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Hears why e4 could not make something: it logs the reason and hands back nothing. */
final class FailureWatch implements AutoCloseable {
    private Throwable cause;
    private final ILogListener listener = this::hear;

    FailureWatch() {
        Platform.addLogListener(listener);
    }

    private void hear(IStatus status, String bundle) {
        if (status.getException() != null) {
            cause = status.getException();
        }
    }

    Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
