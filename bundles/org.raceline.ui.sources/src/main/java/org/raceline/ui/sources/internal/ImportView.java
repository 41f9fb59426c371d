package org.raceline.ui.sources.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** Where files come in: what to do, what is at work, what is asked, and what became of each. */
final class ImportView {
    private final Session session;
    private final Host host;
    private final Scroll scroll;
    private final Dropping dropping;
    private final Composite list;
    private final Latest latest;
    private final Label problem;
    private final Map<Long, JobBox> boxes = new LinkedHashMap<>();
    /** What the user said of a file so far: one answer may lead to the next question. */
    private final Map<Path, Map<String, String>> told = new HashMap<>();
    private Optional<Snapshot> snapshot = Optional.empty();

    ImportView(Composite parent, Session session, Host host) {
        this.session = session;
        this.host = host;
        scroll = new Scroll(parent, false, 24);
        dropping = new Dropping(scroll.content(), session);
        problem = Lettering.label(scroll.content(), TextStyle.BODY, Tone.BAD);
        problem.setData("raceline.id", "sources.problem");
        ((GridData) problem.getLayoutData()).exclude = true;
        problem.setVisible(false);
        list = Lettering.box(scroll.content(), 1);
        latest = new Latest(scroll.content(), session, host);
    }

    Composite control() {
        return scroll.control();
    }

    void show(Snapshot now) {
        snapshot = Optional.of(now);
        say(Optional.empty());
        dropping.show(now);
        latest.show(now, session.imports().jobs().isEmpty());
        refresh();
        scroll.fit();
    }

    void fail(Issue issue) {
        say(Optional.of(issue.what() + " " + issue.remedy()));
        scroll.fit();
    }

    private void say(Optional<String> text) {
        Lettering.say(problem, text.orElse(""));
        ((GridData) problem.getLayoutData()).exclude = text.isEmpty();
        problem.setVisible(text.isPresent());
    }

    /** How many files wait for an answer. */
    long questions() {
        return session.imports().jobs().stream().flatMap(job -> job.reports().stream().filter(report -> Question.isAsked(job, report))).count();
    }

    private static boolean isAsked(ImportJob job) {
        return job.reports().stream().anyMatch(report -> Question.isAsked(job, report));
    }

    /** Jobs came, went or are further. */
    void refresh() {
        if (snapshot.isEmpty()) {
            return;
        }
        // What is asked stands first.
        List<ImportJob> jobs = session.imports().jobs().stream().sorted(Comparator.comparing(job -> !isAsked(job))).toList();
        boolean moved = boxes.keySet().removeIf(number -> {
            boolean gone = jobs.stream().noneMatch(job -> job.number() == number);
            if (gone) {
                boxes.get(number).dispose();
            }
            return gone;
        });
        Control above = null;
        for (ImportJob job : jobs) {
            JobBox box = boxes.get(job.number());
            if (box == null) {
                box = new JobBox(list, session, host, new JobBox.Memory(told, () -> snapshot.orElseThrow()));
                box.control().setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
                boxes.put(job.number(), box);
            }
            if (box.show(job)) {
                moved = true;
            }
            if (above == null) {
                box.control().moveAbove(null);
            } else {
                box.control().moveBelow(above);
            }
            above = box.control();
        }
        if (moved) {
            latest.show(snapshot.get(), jobs.isEmpty());
            scroll.fit();
        }
    }
}
