package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Issue;
import org.raceline.engine.internal.Sentences;

/** The issues of one file: the first ones to the letter, the others as a number. */
public final class IssueLog {
    private final String file;
    private final int limit;
    private final List<Issue> issues = new ArrayList<>();
    private long more;

    public IssueLog(String file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Adds an issue at a line; 0: the whole file, or the line that the issue itself names. */
    public Issue add(Issue issue, long line) {
        Issue placed = issue.in(file, line > 0 ? line : issue.line());
        if (issues.size() < limit) {
            issues.add(placed);
        } else {
            more++;
        }
        return placed;
    }

    /** Adds the issue that decides the fate of the file. */
    public void addFirst(Issue issue) {
        issues.addFirst(issue.in(file, issue.line()));
    }

    public List<Issue> list() {
        if (more == 0) {
            return List.copyOf(issues);
        }
        List<Issue> all = new ArrayList<>(issues);
        all.add(Issue.info(Sentences.text("issues.more", more)).in(file, 0));
        return List.copyOf(all);
    }
}
