package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Lettering.Tone;

/** Stands where there is nothing to show: why, and what to do. */
public final class Nothing {
    private static final int WIDTH = 480;

    private final Composite place;

    public Nothing(Composite parent, Session session, String id, String what, String remedy) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout());
        Card card = new Card(place, session);
        GridData middle = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        middle.widthHint = WIDTH;
        card.setLayoutData(middle);
        Label title = Lettering.label(card, TextStyle.HEADING, Tone.NORMAL);
        title.setData("raceline.id", id);
        Lettering.say(title, what);
        Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.MUTED), remedy);
    }

    public Composite control() {
        return place;
    }
}
