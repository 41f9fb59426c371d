package org.raceline.console.internal;

import org.raceline.core.model.Issue;

/** A command that cannot be carried out; carries what the user reads. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    CommandException(Issue issue) {
        super(issue.what());
        this.issue = issue;
    }

    CommandException(Issue issue, Throwable cause) {
        super(issue.what(), cause);
        this.issue = issue;
    }

    Issue issue() {
        return issue;
    }
}
