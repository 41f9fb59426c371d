package org.raceline.ui.sources.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.mapping.MappingDoubt;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Issue;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** Says what an import would bring, as soon as the table tells; reads it anew after each change. */
final class MappingCheck {
    /** Long enough for the next letter of a name to come. */
    private static final int REST = 350;
    private static final int MOST = 3;

    private final Session session;
    private final Mapping mapping;
    private final Consumer<Optional<MappingTrial>> found;
    private final Card card;
    private Optional<Session.Subscription> running = Optional.empty();
    private final Runnable start = this::start;

    /** @param found told what is known now; nothing while it is being read */
    MappingCheck(Composite parent, Session session, Mapping mapping, Consumer<Optional<MappingTrial>> found) {
        this.session = session;
        this.mapping = mapping;
        this.found = found;
        card = new Card(parent, session);
        card.setData("raceline.id", "sources.map.check");
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        card.addListener(SWT.Dispose, event -> stop());
        again();
    }

    private void stop() {
        running.ifPresent(Session.Subscription::close);
        running = Optional.empty();
    }

    /** Something else was told. */
    void again() {
        stop();
        found.accept(Optional.empty());
        List<MappingDoubt> blocking = mapping.doubts().stream().filter(doubt -> doubt.kind().isBlocking()).toList();
        if (blocking.isEmpty()) {
            card.getDisplay().timerExec(REST, start);
            say("map.check.running", Tone.MUTED);
        } else {
            card.getDisplay().timerExec(-1, start);
            say("map.check.open", Tone.NORMAL);
            blocking.stream().map(MappingDoubt::kind).distinct().forEach(kind -> Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.BAD), Words.text("map.doubt." + kind)));
            fit();
        }
    }

    private void start() {
        if (card.isDisposed()) {
            return;
        }
        MappingDraft draft = mapping.draft();
        say("map.check.running", Tone.MUTED);
        ActionButton cancel = new ActionButton(card, session, ActionButton.Kind.LINK, this::cancelled);
        cancel.setData("raceline.id", "sources.map.check.stop");
        cancel.setText(Words.text("map.check.stop"));
        fit();
        running = Optional.of(session.imports().ask(card, (workspace, progress) -> MappingTrial.of(workspace, mapping.look().table(), draft, progress), this::show, this::failed));
    }

    private void cancelled() {
        stop();
        say("map.check.stopped", Tone.MUTED);
        ActionButton again = new ActionButton(card, session, ActionButton.Kind.LINK, this::start);
        again.setData("raceline.id", "sources.map.check.again");
        again.setText(Words.text("map.check.again"));
        fit();
    }

    private void show(MappingTrial trial) {
        running = Optional.empty();
        tell(trial.told(session.formats()), trial.isGood() ? Tone.NORMAL : Tone.BAD);
        trial.issues().stream().limit(MOST).forEach(issue -> IssueLines.add(card, issue, session.formats()));
        found.accept(Optional.of(trial));
        fit();
    }

    private void failed(Issue issue) {
        running = Optional.empty();
        tell(Words.text("map.check.refused"), Tone.BAD);
        IssueLines.add(card, issue, session.formats());
        fit();
    }

    private void say(String key, Tone tone) {
        tell(Words.text(key), tone);
        fit();
    }

    private void tell(String sentence, Tone tone) {
        for (Control old : card.getChildren()) {
            old.dispose();
        }
        Label told = Lettering.label(card, new TextStyle(13, false), tone);
        told.setData("raceline.id", "sources.map.told");
        Lettering.say(told, sentence);
    }

    private void fit() {
        card.getParent().layout(true, true);
    }
}
