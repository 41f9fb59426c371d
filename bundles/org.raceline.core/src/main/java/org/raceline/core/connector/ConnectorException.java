package org.raceline.core.connector;

import org.raceline.core.model.Issue;

/** Nothing of the input can be loaded. Carries the issue that the user reads. */
public class ConnectorException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;
    private final boolean needsInput;

    /** The input is refused. */
    public ConnectorException(Issue issue) {
        this(issue, false);
    }

    private ConnectorException(Issue issue, boolean needsInput) {
        super(issue.what());
        this.issue = issue;
        this.needsInput = needsInput;
    }

    /** The user has to say something that the file does not say (first day, currency, order of day and month); the remedy names it. */
    public static ConnectorException needsInput(Issue issue) {
        return new ConnectorException(issue, true);
    }

    public Issue issue() {
        return issue;
    }

    public boolean isNeedsInput() {
        return needsInput;
    }
}
