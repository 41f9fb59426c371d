package org.raceline.core.service;

import org.raceline.core.model.Issue;

/** A plug-in that could not be installed or removed; carries what the user reads. Nothing was changed. */
public class PluginException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;

    public PluginException(Issue issue) {
        super(issue.what());
        this.issue = issue;
    }

    public PluginException(Issue issue, Throwable cause) {
        super(issue.what(), cause);
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
