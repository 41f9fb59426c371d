package org.raceline.ui.sources.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** One thing that was handed in: how far it is, and then a card for each file in it. */
final class JobBox {
    private final Session session;
    private final Host host;
    private final Memory memory;
    private final Composite box;
    private final Map<FileReport, Card> cards = new IdentityHashMap<>();
    private ImportJob shown;
    private DrawingCanvas progress;

    /** What outlives a box: answers by file, and what is known of the workspace. */
    record Memory(Map<Path, Map<String, String>> told, Supplier<Snapshot> snapshot) {
        Map<String, String> of(Path file) {
            return told.computeIfAbsent(file, unused -> new HashMap<>());
        }
    }

    JobBox(Composite parent, Session session, Host host, Memory memory) {
        this.session = session;
        this.host = host;
        this.memory = memory;
        box = Lettering.box(parent, 1);
    }

    Control control() {
        return box;
    }

    void dispose() {
        box.dispose();
    }

    /** Shows it as it is now and says whether it takes another room. */
    boolean show(ImportJob job) {
        if (job.equals(shown)) {
            return false;
        }
        if (shown != null && shown.state() == ImportJob.State.DONE) {
            cards.entrySet().removeIf(card -> drop(card.getValue(), job.reports().stream().noneMatch(report -> report == card.getKey())));
            shown = job;
            return true;
        }
        boolean same = shown != null && progress != null && !progress.isDisposed() && job.state() != ImportJob.State.DONE && job.looks().equals(shown.looks());
        shown = job;
        if (same) {
            progress.show(new ProgressBar(job));
            return false;
        }
        for (Control old : box.getChildren()) {
            old.dispose();
        }
        if (job.state() != ImportJob.State.DONE) {
            work(job);
        } else {
            // What is asked stands first.
            job.reports().stream().sorted(Comparator.comparing(report -> !Question.isAsked(job, report))).forEach(report -> done(job, report));
            job.problems().forEach(issue -> failed(job, issue));
        }
        return true;
    }

    private void work(ImportJob job) {
        Card card = card("sources.job");
        Composite head = Lettering.box(card, 2);
        Lettering.say(Lettering.label(head, TextStyle.TITLE, Tone.NORMAL), job.name());
        ActionButton cancel = new ActionButton(head, session, ActionButton.Kind.LINK, () -> session.imports().cancel(job));
        cancel.setText(Words.text("job.cancel"));
        cancel.setHint(Words.text("job.cancel.hint", job.name()));
        cancel.setData("raceline.id", "sources.job.cancel");
        if (job.files().size() > 1) {
            Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.MUTED), session.formats().list(job.files().stream().map(file -> file.getFileName().toString()).toList()));
        }
        LookLines.add(card, job, memory.snapshot().get(), session.formats());
        progress = DrawingCanvas.still(card, session, new ProgressBar(job));
        progress.setData("raceline.id", "sources.job.progress");
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        size.heightHint = ProgressBar.HEIGHT;
        progress.setLayoutData(size);
    }

    private static boolean drop(Card card, boolean now) {
        if (now) {
            card.dispose();
        }
        return now;
    }

    private void done(ImportJob job, FileReport report) {
        if (Question.isAsked(job, report)) {
            Card card = card("sources.question");
            card.edge(Card.Edge.MARKED);
            Question question = Question.of(report);
            if (question.isOfColumns()) {
                MapBox.fill(card, session, host, job, report);
            } else {
                new QuestionBox(card, session, job, question, memory.snapshot().get(), memory.of(job.file(report).orElseThrow()));
            }
            cards.put(report, card);
        } else {
            Card card = card("sources.report");
            new ReportBox(card, session, job.look(report), report, memory.snapshot().get(), host, () -> session.imports().forget(job, report));
            cards.put(report, card);
        }
    }

    private void failed(ImportJob job, Issue issue) {
        Card card = card("sources.failed");
        Composite head = Lettering.box(card, 3);
        Pill.in(head, session, Words.text("status.failed"), Pill.Mood.BAD);
        Lettering.say(Lettering.label(head, TextStyle.TITLE, Tone.NORMAL), job.name());
        ReportBox.closeButton(head, session, job.name(), () -> session.imports().forget(job));
        IssueLines.add(card, issue, session.formats());
    }

    private Card card(String id) {
        Card card = new Card(box, session);
        card.setData("raceline.id", id);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return card;
    }
}
