package org.raceline.ui.internal.session;

import org.raceline.charts.Picture;
import org.raceline.charts.TooManyShapes;
import org.raceline.core.model.Issue;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.StoreException;
import org.raceline.ui.internal.Words;

/** What went wrong, for people. */
public final class Failures {
    private Failures() {
    }

    public static Issue issue(Throwable problem) {
        return switch (problem) {
            case WorkspaceException told -> told.issue();
            case TooManyShapes crowded -> Issue.error(Words.TEXTS.text("failure.shapes", Picture.MOST), Words.TEXTS.text("failure.remedy"));
            case StoreException told -> Issue.error(told.getMessage(), Words.TEXTS.text("failure.remedy"));
            default -> Issue.error(Words.TEXTS.text("failure.unexpected", reason(problem)), Words.TEXTS.text("failure.remedy"));
        };
    }

    /** The innermost cause in a few words. */
    public static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }
}
