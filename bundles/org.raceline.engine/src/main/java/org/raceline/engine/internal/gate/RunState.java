package org.raceline.engine.internal.gate;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Whether a run may go on. Stops a connector at its next record where it does not stop by itself. */
public final class RunState {
    private final BooleanSupplier cancelled;
    private boolean stopped;

    public RunState(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    void stop() {
        stopped = true;
    }

    void proceed() {
        if (stopped || isCancelled()) {
            throw new CancellationException("the run was stopped");
        }
    }
}
