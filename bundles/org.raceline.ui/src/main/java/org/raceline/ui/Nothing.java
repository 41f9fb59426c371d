package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.internal.Words;

/** Stands where there is nothing to show: why, and what to do. */
public final class Nothing {
    private static final int WIDTH = 480;

    private final Composite place;
    private final Card card;

    public Nothing(Composite parent, Session session, String id, String what, String remedy) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout());
        card = new Card(place, session);
        GridData middle = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        middle.widthHint = WIDTH;
        card.setLayoutData(middle);
        Label title = Lettering.label(card, TextStyle.HEADING, Tone.NORMAL);
        title.setData("raceline.id", id);
        Lettering.say(title, what);
        Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.MUTED), remedy);
    }

    /** Where there is no data yet: the two ways to begin. */
    public static Nothing ofData(Composite parent, Session session, String id, String what, String remedy) {
        Nothing nothing = new Nothing(parent, session, id, what, remedy);
        Composite ways = Lettering.box(nothing.card, 2);
        ((GridLayout) ways.getLayout()).marginTop = 6;
        way(ways, session, "begin.sample", ActionButton.Kind.PRIMARY, session.imports()::sample);
        way(ways, session, "begin.import", ActionButton.Kind.PLAIN, session.imports()::choose);
        return nothing;
    }

    private static void way(Composite ways, Session session, String id, ActionButton.Kind kind, Runnable action) {
        ActionButton button = new ActionButton(ways, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.TEXTS.text(id));
    }

    public Composite control() {
        return place;
    }
}
