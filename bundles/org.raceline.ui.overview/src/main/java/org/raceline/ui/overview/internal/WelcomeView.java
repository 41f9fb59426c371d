package org.raceline.ui.overview.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Drawing;
import org.raceline.core.model.ConnectorCard;
import org.raceline.ui.ActionButton;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** An empty workspace: what Raceline is, and the two ways to begin. */
final class WelcomeView {
    private static final int WIDTH = 640;

    private final Session session;
    private final Composite view;
    private final DrawingCanvas greeting;

    WelcomeView(Composite parent, Session session) {
        this.session = session;
        view = new Composite(parent, SWT.NONE);
        view.setData("raceline.id", "welcome");
        view.setLayout(new GridLayout());
        Composite middle = new Composite(view, SWT.NONE);
        middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 20;
        middle.setLayout(layout);
        greeting = DrawingCanvas.still(middle, session, new Greeting(""));
        greeting.setData("raceline.id", "welcome.greeting");
        GridData size = new GridData(SWT.CENTER, SWT.BEGINNING, false, false);
        size.widthHint = WIDTH;
        size.heightHint = Greeting.HEIGHT;
        greeting.setLayoutData(size);
        Composite buttons = new Composite(middle, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, false, false));
        RowLayout row = new RowLayout();
        row.spacing = 12;
        buttons.setLayout(row);
        button(buttons, "welcome.sample", ActionButton.Kind.PRIMARY, session.imports()::sample);
        button(buttons, "welcome.import", ActionButton.Kind.PLAIN, session.imports()::choose);
    }

    private void button(Composite parent, String id, ActionButton.Kind kind, Runnable action) {
        ActionButton button = new ActionButton(parent, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.TEXTS.text(id));
    }

    Composite control() {
        return view;
    }

    void show(Scope scope) {
        Drawing now = new Greeting(session.formats().list(scope.catalogue().connectors().stream().map(ConnectorCard::name).sorted().toList()));
        if (!greeting.drawing().equals(now)) {
            greeting.show(now);
        }
    }
}
