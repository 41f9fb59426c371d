package org.raceline.ui.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Source;
import org.raceline.ui.ActionButton;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Speech;
import org.raceline.ui.internal.session.Facts;
import org.raceline.ui.internal.session.Freshness;
import org.raceline.ui.internal.session.WindowSession;

/** How far the data reach, what the program has to say of itself, and what is at work. */
final class StatusBar extends Composite {
    static final int HEIGHT = 32;
    private static final int BAR = 120;

    private final WindowSession session;
    private final Canvas line;
    private final Speech speech;
    private final ActionButton sources;
    private final ActionButton notices;
    private final ActionButton cancel;
    private final Remaining remaining = new Remaining();

    StatusBar(Composite parent, WindowSession session, Runnable showNotices) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.session = session;
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 24;
        layout.marginHeight = 1;
        layout.marginTop = 1;
        layout.horizontalSpacing = 6;
        setLayout(layout);
        addListener(SWT.Paint, event -> paintGround(new GcGfx(event.gc, session.theme())));
        line = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
        line.setData("raceline.id", "status");
        line.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line.addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        speech = new Speech(line, ACC.ROLE_STATUSBAR, this::text, () -> "");
        sources = button("sources", this::showSources);
        notices = button("notices", showNotices);
        cancel = button("cancel", session.imports()::cancel);
        cancel.setText(Words.TEXTS.text("import.cancel"));
        Session.Subscription changes = session.onChange(change -> refresh());
        addListener(SWT.Dispose, event -> changes.close());
        refresh();
    }

    private ActionButton button(String id, Runnable action) {
        ActionButton button = new ActionButton(this, session, ActionButton.Kind.LINK, action);
        button.setData("raceline.id", id);
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        return button;
    }

    void refresh() {
        if (isDisposed()) {
            return;
        }
        List<Issue> said = session.notices().all();
        notices.setText(said.isEmpty() ? "" : session.formats().plural(Words.TEXTS.text("notices.count"), said.size()));
        notices.setHint(said.isEmpty() ? "" : said.getLast().what());
        show(notices, !said.isEmpty());
        List<Freshness> known = session.problem().isPresent() ? List.of() : session.facts().map(Facts::freshness).orElse(List.of());
        long behind = known.stream().filter(Freshness::behind).count();
        sources.setText(behind == 0 ? Words.TEXTS.text("freshness.all") : session.formats().plural(Words.TEXTS.text("freshness.some"), behind));
        sources.setHint(Words.TEXTS.text("freshness.title"));
        show(sources, !known.isEmpty());
        show(cancel, session.imports().running().isPresent());
        layout(true);
        speech.changed();
        line.redraw();
        redraw();
    }

    private void showSources() {
        FreshnessPanel.open(session, sources);
    }

    private static void show(ActionButton button, boolean now) {
        ((GridData) button.getLayoutData()).exclude = !now;
        button.setVisible(now);
    }

    /** As it is read out: what is at work, how far the data reach, the newest notice. */
    private String text() {
        List<String> parts = new ArrayList<>();
        session.imports().running().ifPresent(running -> parts.add(text(running)));
        parts.add(data());
        List<Issue> said = session.notices().all();
        if (!said.isEmpty()) {
            parts.add(said.getLast().what());
        }
        return String.join(" ", parts);
    }

    private String data() {
        Optional<Facts> facts = session.facts();
        if (session.problem().isPresent()) {
            return Words.TEXTS.text("status.closed");
        }
        if (facts.isEmpty()) {
            return Words.TEXTS.text("status.opening");
        }
        if (facts.get().extent().isEmpty()) {
            return Words.TEXTS.text("status.empty");
        }
        long sources = facts.get().sources().stream().map(Source::id).distinct().count();
        return Words.TEXTS.text("status.until", session.formats().day(facts.get().today()),
                session.formats().plural(Words.TEXTS.text("status.sources"), sources));
    }

    private String text(ImportJob running) {
        if (running.total() <= 0) {
            return Words.TEXTS.text("import.running", named(running));
        }
        String percent = session.formats().number(Math.round(100 * part(running)));
        return remaining.seconds(running).map(left -> Words.TEXTS.text("import.running.left", named(running), percent, session.formats().quantity(left)))
                .orElseGet(() -> Words.TEXTS.text("import.running.part", named(running), percent));
    }

    private static String named(ImportJob running) {
        return running.at().isEmpty() ? running.name() : running.at();
    }

    private static double part(ImportJob running) {
        return Math.clamp(Math.floor(100.0 * running.done() / running.total()) / 100, 0, 1);
    }

    private void paintGround(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        gfx.line(0, 0.5, area.width, 0.5, Pen.of(Ink.BORDER, 1));
    }

    private void paint(GcGfx gfx) {
        Rectangle area = line.getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        double baseline = area.height / 2.0 + 4.5;
        double right = area.width;
        Optional<ImportJob> running = session.imports().running();
        if (running.isPresent()) {
            double y = area.height / 2.0 - 3;
            gfx.fillRound(right - BAR, y, BAR, 6, 3, Ink.TRACK);
            if (running.get().total() > 0) {
                gfx.fillRound(right - BAR, y, Math.max(6, BAR * part(running.get())), 6, 3, Ink.ACCENT);
            }
            right -= BAR + 10;
            String text = gfx.fit(text(running.get()), TextStyle.BODY, right / 2);
            gfx.text(text, right, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.END);
            right -= gfx.textWidth(text, TextStyle.BODY) + 16;
        }
        String data = gfx.fit(data(), TextStyle.BODY, right);
        gfx.text(data, 0, baseline, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        List<Issue> said = session.notices().all();
        double left = gfx.textWidth(data, TextStyle.BODY) + 24;
        if (running.isEmpty() && !said.isEmpty() && right - left > 80) {
            gfx.text(gfx.fit(said.getLast().what(), TextStyle.BODY, right - left), right, baseline, TextStyle.BODY, Ink.BAD, Align.END);
        }
    }
}
