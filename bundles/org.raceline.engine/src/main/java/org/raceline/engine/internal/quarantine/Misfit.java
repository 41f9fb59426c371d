package org.raceline.engine.internal.quarantine;

import org.raceline.core.model.Issue;

/** A repaired file that cannot be put into the places of the bad records. */
public final class Misfit extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    Misfit(Issue issue) {
        super(issue.what());
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
