package org.raceline.engine.internal;

import java.io.IOException;
import org.raceline.core.model.Issue;

/** An input that cannot be opened, and why, in the user's words. */
public final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    public UnreadableInput(Issue issue, IOException cause) {
        super(issue.what(), cause);
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
