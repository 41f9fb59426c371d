package org.raceline.tables;

import org.raceline.core.model.Issue;

/** A cell is not written as declared. Its issue names the column and never shows the cell, which may be personal. */
public class CellException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    public CellException(Issue issue) {
        super(issue.what(), null, false, false);
        this.issue = issue;
    }

    /** What to hand to {@code FactSink.reject}. */
    public Issue issue() {
        return issue;
    }
}
