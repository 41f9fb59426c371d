package org.raceline.ui.sources.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.ConnectorCard;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** Says that files may be dropped, and where nothing was imported yet, how to begin. */
final class Dropping {
    private final Session session;
    private final Label title;
    private final Label reads;
    private final ActionButton sample;
    private final Card card;

    Dropping(Composite parent, Session session) {
        this.session = session;
        card = new Card(parent, session);
        card.edge(Card.Edge.DASHED);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        GridLayout layout = (GridLayout) card.getLayout();
        layout.numColumns = 3;
        layout.horizontalSpacing = 10;
        layout.marginHeight = 20;
        layout.marginWidth = 24;
        Composite words = Lettering.box(card, 1);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        title = Lettering.label(words, TextStyle.HEADING, Tone.NORMAL);
        title.setData("raceline.id", "sources.drop");
        reads = Lettering.label(words, TextStyle.BODY, Tone.MUTED);
        Lettering.say(Lettering.label(words, TextStyle.BODY, Tone.QUIET), Words.text("drop.formats"));
        Lettering.say(title, Words.text("drop.title"));
        sample = button("sources.sample", ActionButton.Kind.PLAIN, session.imports()::sample);
        button("sources.choose", ActionButton.Kind.PRIMARY, session.imports()::choose).setHint(Words.text("drop.choose.hint"));
    }

    private ActionButton button(String id, ActionButton.Kind kind, Runnable action) {
        ActionButton button = new ActionButton(card, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.text(id));
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        return button;
    }

    void show(Snapshot now) {
        boolean empty = now.imports().isEmpty();
        Lettering.say(title, Words.text(empty ? "drop.first" : "drop.title"));
        Lettering.say(reads, now.catalogue().connectors().isEmpty() ? Words.text("drop.reads.nothing")
                : Words.text("drop.reads", session.formats().list(now.catalogue().connectors().stream().map(ConnectorCard::name).sorted().toList())));
        ((GridData) sample.getLayoutData()).exclude = !empty;
        sample.setVisible(empty);
        card.layout(true, true);
    }
}
