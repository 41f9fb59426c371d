package org.raceline.ui.overview.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Session;

/** A dashboard without widgets: one sentence, and the one thing to do. */
final class EmptyBoard {
    private static final int WIDTH = 420;

    private final Composite view;

    EmptyBoard(Composite parent, Session session, Consumer<ActionButton> put) {
        view = new Composite(parent, SWT.NONE);
        view.setLayout(new GridLayout());
        Composite middle = new Composite(view, SWT.NONE);
        middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 14;
        middle.setLayout(layout);
        Label sentence = Lettering.label(middle, TextStyle.HEADING, Lettering.Tone.NORMAL);
        sentence.setAlignment(SWT.CENTER);
        ((GridData) sentence.getLayoutData()).widthHint = WIDTH;
        sentence.setData("raceline.id", "board.empty");
        Lettering.say(sentence, Words.TEXTS.text("board.empty"));
        ActionButton[] self = new ActionButton[1];
        self[0] = new ActionButton(middle, session, ActionButton.Kind.PRIMARY, () -> put.accept(self[0]));
        self[0].setData("raceline.id", "board.empty.widget");
        self[0].setText(Words.TEXTS.text("board.widget"));
        self[0].setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, false));
    }

    Composite control() {
        return view;
    }
}
