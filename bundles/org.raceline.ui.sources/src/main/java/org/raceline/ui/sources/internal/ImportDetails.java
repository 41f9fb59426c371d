package org.raceline.ui.sources.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** What is to be said of one import, and the way to take it back. */
final class ImportDetails {
    private static final int NAME = 96;

    private final Session session;
    private final Host host;
    private final Sides sides;
    private ImportEntry entry;
    private Snapshot snapshot;
    private boolean asking;
    private String problem = "";

    ImportDetails(Session session, Host host, Sides sides) {
        this.session = session;
        this.host = host;
        this.sides = sides;
    }

    void show(ImportEntry next, Snapshot now) {
        if (entry == null || !entry.equals(next)) {
            asking = false;
            problem = "";
        }
        entry = next;
        snapshot = now;
        build();
    }

    private void build() {
        Formats formats = session.formats();
        Composite place = sides.begin();
        Standing standing = Standing.of(entry, snapshot.imports());
        Pill.in(place, session, standing.text(), standing == Standing.CURRENT ? Pill.Mood.GOOD : Pill.Mood.NEUTRAL).setData("raceline.id", "sources.import.state");
        Label title = Lettering.label(place, TextStyle.HEADING, Tone.NORMAL);
        title.setData("raceline.id", "sources.import.file");
        Lettering.say(title, entry.file());
        ReportBox.figures(place, session, Figures.of(entry));
        row(place, "history.source", snapshot.source(entry.source()));
        row(place, "details.connector", snapshot.isInstalled(entry.connector()) ? snapshot.connector(entry.connector())
                : Words.text("details.connector.gone", entry.connector()));
        row(place, "history.period", entry.period().map(formats::period).orElse("–"));
        row(place, "history.when", Words.ago(formats, entry.at(), Instant.now()));
        row(place, "details.id", entry.id());
        tell(place, standing);
        if (entry.quarantined() > 0 && entry.isLive()) {
            button(place, ActionButton.Kind.PLAIN, "sources.import.rejected", Words.plural(formats, "report.repair", entry.quarantined()), () -> host.showRejected(entry.id()));
        }
        if (entry.isLive()) {
            undo(place);
        }
        sides.done();
    }

    private void row(Composite place, String key, String said) {
        Composite row = Lettering.box(place, 2);
        Label name = Lettering.label(row, TextStyle.BODY, Tone.QUIET);
        GridData narrow = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        narrow.widthHint = NAME;
        name.setLayoutData(narrow);
        Lettering.say(name, Words.text(key));
        Lettering.say(Lettering.label(row, TextStyle.BODY, Tone.NORMAL), said);
    }

    /** What an import's state means, in sentences. */
    private void tell(Composite place, Standing standing) {
        Formats formats = session.formats();
        Optional<String> text = switch (standing) {
            case CURRENT -> entry.repairs().map(old -> Words.text("details.repairs", old));
            case REPLACED, PERHAPS_REPLACED -> Standing.replacing(entry, snapshot.imports())
                    .map(newer -> Words.text("details." + standing.name().toLowerCase(Locale.ROOT), newer.file(), formats.number(newer.replaced())));
            case REPAIRED -> entry.repairedBy().map(by -> Words.text("details.repaired", by));
            case UNDONE -> entry.undone().map(when -> Words.text("details.undone", Words.ago(formats, when, Instant.now())));
        };
        text.ifPresent(said -> {
            Label label = Lettering.label(place, TextStyle.BODY, Tone.MUTED);
            label.setData("raceline.id", "sources.import.told");
            Lettering.say(label, said);
        });
    }

    /** Asks in place what will go, and takes it back only then. */
    private void undo(Composite place) {
        if (!asking) {
            button(place, ActionButton.Kind.PLAIN, "sources.undo", Words.text("undo.ask"), () -> ask(true));
            return;
        }
        Formats formats = session.formats();
        Label what = Lettering.label(place, TextStyle.BODY, Tone.NORMAL);
        what.setData("raceline.id", "sources.undo.what");
        Lettering.say(what, Words.text(entry.repairs().isPresent() ? "undo.what.repair" : entry.replaced() > 0 ? "undo.what.replaced" : "undo.what",
                Words.plural(formats, "facts.count", Words.facts(entry)), entry.period().map(formats::period).orElse("–"), Words.plural(formats, "facts.count", entry.replaced())));
        Composite buttons = Lettering.box(place, 2);
        button(buttons, ActionButton.Kind.PRIMARY, "sources.undo.yes", Words.text("undo.yes"), this::takeBack);
        button(buttons, ActionButton.Kind.LINK, "sources.undo.no", Words.text("undo.no"), () -> ask(false));
        if (!problem.isEmpty()) {
            Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.BAD), problem);
        }
    }

    private void ask(boolean now) {
        asking = now;
        problem = "";
        build();
    }

    private void takeBack() {
        String id = entry.id();
        Composite place = sides.begin();
        Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.MUTED), Words.text("undo.running"));
        sides.done();
        session.imports().change(place, workspace -> workspace.imports().undo(id), () -> asking = false, issue -> {
            problem = issue.what() + " " + issue.remedy();
            build();
        });
    }

    private void button(Composite parent, ActionButton.Kind kind, String id, String text, Runnable action) {
        ActionButton button = new ActionButton(parent, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }
}
