package org.raceline.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.ui.ActionButton;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Session;

/** Says that something holds only once the window is opened again, and does it. */
final class RestartCard {
    private final Card card;

    RestartCard(Composite parent, Session session) {
        card = new Card(parent, session);
        card.edge(Card.Edge.MARKED);
        card.setData("raceline.id", "settings.restart-card");
        ((GridLayout) card.getLayout()).numColumns = 2;
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Label said = Lettering.label(card, new TextStyle(13, false), Lettering.Tone.NORMAL);
        Lettering.say(said, Words.text("restart.about"));
        ActionButton now = new ActionButton(card, session, ActionButton.Kind.PRIMARY, session.preferences()::restart);
        now.setData("raceline.id", "settings.restart");
        now.setText(Words.text("restart"));
    }

    void show(boolean needed) {
        card.setVisible(needed);
        ((GridData) card.getLayoutData()).exclude = !needed;
    }
}
