package org.raceline.ui.sources.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.format.Formats;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;

/** Issues one below the other: how grave, where, what, and what to do. */
final class IssueLines {
    private static final int MOST = 6;
    private static final int MARK = 64;

    private IssueLines() {
    }

    /** Some of them; the others are counted. */
    static void add(Composite parent, List<Issue> issues, Formats formats) {
        issues.stream().limit(MOST).forEach(issue -> add(parent, issue, formats));
        if (issues.size() > MOST) {
            Lettering.say(Lettering.label(parent, TextStyle.BODY, Tone.QUIET), Words.plural(formats, "issues.more", issues.size() - MOST));
        }
    }

    static void add(Composite parent, Issue issue, Formats formats) {
        Composite row = Lettering.box(parent, 2);
        Label mark = Lettering.label(row, TextStyle.STRONG, issue.severity() == Severity.ERROR ? Tone.BAD : Tone.MUTED);
        Lettering.say(mark, Words.text("severity." + issue.severity().id()));
        GridData narrow = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        narrow.widthHint = MARK;
        mark.setLayoutData(narrow);
        Composite texts = Lettering.box(row, 1);
        ((GridLayout) texts.getLayout()).verticalSpacing = 1;
        String place = issue.line() > 0 ? Words.text("issue.line", formats.number(issue.line()), issue.what()) : issue.what();
        Lettering.say(Lettering.label(texts, TextStyle.BODY, Tone.NORMAL), place);
        if (!issue.remedy().isEmpty()) {
            Lettering.say(Lettering.label(texts, TextStyle.BODY, Tone.MUTED), issue.remedy());
        }
    }
}
