package org.raceline.core.service;

import org.raceline.core.model.Issue;

/** A request to a workspace that cannot be met; carries what the user reads. */
public class WorkspaceException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    public WorkspaceException(Issue issue) {
        super(issue.what());
        this.issue = issue;
    }

    public WorkspaceException(Issue issue, Throwable cause) {
        super(issue.what(), cause);
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
