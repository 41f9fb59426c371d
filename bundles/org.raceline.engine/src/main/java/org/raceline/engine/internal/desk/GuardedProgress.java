package org.raceline.engine.internal.desk;

import org.raceline.core.model.Progress;

/** A watcher whose own failures stay its own. */
record GuardedProgress(Progress progress) implements Progress {

    @Override
    public void worked(String what, long done, long total) {
        try {
            progress.worked(what, done, total);
        } catch (RuntimeException watcherFailed) {
            // an import does not fail because nobody could show how far it is
        }
    }

    @Override
    public void recognised(Recognised what) {
        try {
            progress.recognised(what);
        } catch (RuntimeException watcherFailed) {
            // Its own affair.
        }
    }

    @Override
    public void counted(String file, long lines) {
        try {
            progress.counted(file, lines);
        } catch (RuntimeException watcherFailed) {
            // Its own affair.
        }
    }

    @Override
    public boolean isCancelled() {
        try {
            return progress.isCancelled();
        } catch (RuntimeException watcherFailed) {
            return false;
        }
    }
}
