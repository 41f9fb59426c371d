package org.raceline.containers;

import org.raceline.core.model.Issue;

/** A file cannot be opened, or not safely. Carries the issue that the user reads. */
public class ContainerException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    public ContainerException(Issue issue) {
        super(issue.what(), null, false, false);
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
