package org.raceline.extensions.internal;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.raceline.core.model.Progress;

/** Tells p2's steps as progress, and cancel to p2. */
final class Watched extends NullProgressMonitor {
    private final Progress progress;
    private String step = "";
    private double done;
    private int total;

    Watched(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beginTask(String name, int work) {
        total = Math.max(0, work);
        done = 0;
        step = name == null ? step : name;
        tell();
    }

    @Override
    public void subTask(String name) {
        step = name == null ? step : name;
        tell();
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        tell();
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    private void tell() {
        progress.worked(step, Math.min(Math.round(done), total), total);
    }

    @Override
    public boolean isCanceled() {
        return progress.isCancelled() || super.isCanceled();
    }
}
