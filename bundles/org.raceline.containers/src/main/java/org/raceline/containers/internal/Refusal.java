package org.raceline.containers.internal;

import java.io.IOException;
import org.raceline.core.model.Issue;

/** A container, or what comes out of it, cannot be read any further. */
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Issue issue;
    private final boolean limit;

    private Refusal(Issue issue, boolean limit) {
        super(issue.what());
        this.issue = issue;
        this.limit = limit;
    }

    static Refusal of(String key, Object... arguments) {
        return new Refusal(Sentences.error(key, arguments), false);
    }

    /** What would take the whole archive down with it. */
    static Refusal limit(String key, Object... arguments) {
        return new Refusal(Sentences.error("limit." + key, arguments), true);
    }

    Refusal in(String file) {
        return issue.file().isEmpty() ? new Refusal(issue.in(file, 0), limit) : this;
    }

    public Issue issue() {
        return issue;
    }

    boolean isLimit() {
        return limit;
    }
}
