package org.raceline.engine.internal.desk;

import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;
import org.raceline.engine.internal.gate.IssueLog;

/**
 * One of the files of a run.
 *
 * @param name what people call it
 */
record RunFile(WatchedInput input, String name, IssueLog issues, ReportDraft report) {

    static RunFile of(Input file, String name, Progress progress, int mostIssues) {
        IssueLog issues = new IssueLog(name, mostIssues);
        return new RunFile(new WatchedInput(file, progress), name, issues, new ReportDraft(name, issues));
    }
}
