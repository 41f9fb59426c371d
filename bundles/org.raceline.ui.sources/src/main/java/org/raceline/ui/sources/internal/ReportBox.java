package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.ui.ActionButton;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** What became of a file. */
final class ReportBox {
    private static final int TOTAL = 130;

    private final Session session;
    private final Snapshot snapshot;

    ReportBox(Composite card, Session session, Optional<ImportJob.Look> look, FileReport report, Snapshot snapshot, Host host, Runnable close) {
        this.session = session;
        this.snapshot = snapshot;
        Composite head = Lettering.box(card, 5);
        Pill.in(head, session, Words.text("status." + report.status().id()), mood(report));
        Label name = Lettering.label(head, TextStyle.TITLE, Tone.NORMAL);
        name.setData("raceline.id", "sources.report.file");
        Lettering.say(name, report.file());
        if (report.quarantined() > 0 && !report.importId().isEmpty()) {
            link(head, "sources.report.rejected", Words.plural(session.formats(), "report.repair", report.quarantined()), () -> host.showRejected(report.importId()));
        }
        if (!report.importId().isEmpty()) {
            link(head, "sources.report.history", Words.text("report.history"), () -> host.showImport(report.importId()));
        }
        closeButton(head, session, report.file(), close);
        ((GridLayout) head.getLayout()).numColumns = head.getChildren().length;
        String about = about(report, look);
        if (!about.isEmpty()) {
            Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.MUTED), about);
        }
        if (report.lines().total() > 0) {
            figures(card, session, Figures.of(report));
        }
        totals(card, report.totals());
        report.skipped().forEach(skipped -> Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.MUTED),
                Words.text("report.skipped", Words.plural(session.formats(), "lines.skipped", skipped.lines()), skipped.reason())));
        IssueLines.add(card, report.issues(), session.formats());
    }

    static void figures(Composite parent, Session session, Figures figures) {
        DrawingCanvas canvas = new DrawingCanvas(parent, session, figures);
        canvas.setData("raceline.id", "sources.figures");
        canvas.onPress(() -> session.explain(figures, List.of()));
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        size.heightHint = Figures.HEIGHT;
        size.verticalIndent = 4;
        canvas.setLayoutData(size);
    }

    static void closeButton(Composite head, Session session, String file, Runnable close) {
        ActionButton button = link(head, session, "sources.report.close", Words.text("report.close"), close);
        button.setHint(Words.text("report.close.hint", file));
    }

    private void link(Composite head, String id, String text, Runnable action) {
        link(head, session, id, text, action);
    }

    private static ActionButton link(Composite head, Session session, String id, String text, Runnable action) {
        ActionButton button = new ActionButton(head, session, ActionButton.Kind.LINK, action);
        button.setData("raceline.id", id);
        button.setText(text);
        return button;
    }

    private static Pill.Mood mood(FileReport report) {
        return switch (report.status()) {
            case IMPORTED -> report.quarantined() > 0 ? Pill.Mood.NEUTRAL : Pill.Mood.GOOD;
            case REFUSED -> Pill.Mood.BAD;
            case NEEDS_INPUT, AMBIGUOUS -> Pill.Mood.ASKING;
            case UNCHANGED, CANCELLED -> Pill.Mood.NEUTRAL;
        };
    }

    private String about(FileReport report, Optional<ImportJob.Look> look) {
        List<String> parts = new ArrayList<>();
        if (!report.connector().isEmpty()) {
            parts.add(snapshot.connector(report.connector()));
        }
        if (!report.source().isEmpty()) {
            parts.add(report.source());
        }
        look.ifPresent(seen -> parts.addAll(LookLines.written(seen.encoding(), seen.delimiter())));
        report.period().ifPresent(days -> parts.add(session.formats().period(days)));
        if (report.status() == Status.CANCELLED) {
            parts.add(Words.text("report.cancelled"));
        }
        return String.join(" · ", parts);
    }

    /** What the file says of itself, beside what was loaded of it. */
    private void totals(Composite card, List<Stated> totals) {
        if (totals.isEmpty()) {
            return;
        }
        Composite grid = Lettering.box(card, 4);
        cell(grid, Words.text("totals.figure"), TextStyle.CAPTION, Tone.QUIET, 2 * TOTAL, SWT.LEFT);
        cell(grid, Words.text("totals.file"), TextStyle.CAPTION, Tone.QUIET, TOTAL, SWT.RIGHT);
        cell(grid, Words.text("totals.loaded"), TextStyle.CAPTION, Tone.QUIET, TOTAL, SWT.RIGHT);
        cell(grid, "", TextStyle.CAPTION, Tone.QUIET, TOTAL, SWT.LEFT);
        for (Stated stated : totals) {
            boolean met = stated.isMet();
            cell(grid, stated.metric().equals(Stated.RECORDS) ? Words.text("totals.records") : snapshot.metric(stated.metric()), TextStyle.BODY, Tone.NORMAL, 2 * TOTAL, SWT.LEFT);
            cell(grid, session.formats().number(stated.stated(), 2), TextStyle.BODY, Tone.NORMAL, TOTAL, SWT.RIGHT);
            cell(grid, session.formats().number(stated.loaded(), 2), TextStyle.BODY, Tone.NORMAL, TOTAL, SWT.RIGHT);
            cell(grid, Words.text(met ? "totals.met" : "totals.differ"), TextStyle.STRONG, met ? Tone.GOOD : Tone.BAD, TOTAL, SWT.LEFT);
        }
    }

    private static void cell(Composite grid, String text, TextStyle style, Tone tone, int width, int side) {
        Label label = Lettering.label(grid, style, tone);
        label.setAlignment(side);
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        data.widthHint = width;
        label.setLayoutData(data);
        Lettering.say(label, text);
    }
}
