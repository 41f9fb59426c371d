package org.raceline.engine.internal.desk;

import java.util.Optional;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.Status;

/** The import of a file ends here, with this status and an issue that says why, unless the user cancelled. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1;
    private final Status status;
    private final transient Optional<Issue> issue;

    Stopped(Status status, Issue issue) {
        this(status, Optional.of(issue));
    }

    private Stopped(Status status, Optional<Issue> issue) {
        super(status.id(), null, false, false);
        this.status = status;
        this.issue = issue;
    }

    static Stopped refused(Issue issue) {
        return new Stopped(Status.REFUSED, issue);
    }

    /** As a connector says it of a file, so that the user can help where it says that. */
    static Stopped declined(Issue issue, boolean needsInput) {
        return new Stopped(needsInput ? Status.NEEDS_INPUT : Status.REFUSED, issue);
    }

    static Stopped cancelled() {
        return new Stopped(Status.CANCELLED, Optional.empty());
    }

    Status status() {
        return status;
    }

    Optional<Issue> issue() {
        return issue;
    }
}
