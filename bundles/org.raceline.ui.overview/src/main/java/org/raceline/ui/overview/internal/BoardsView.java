package org.raceline.ui.overview.internal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The tabs, and below them the board that is open. */
final class BoardsView {
    private final Session session;
    private final BoardStore store;
    private final PluggedWidgets plugged;
    private final Composite view;
    private final BoardStrip strip;
    private final Composite place;
    private final StackLayout stack = new StackLayout();
    private final RaceView race;
    private DashboardView dashboard;
    private EmptyBoard empty;
    private boolean arranged;

    BoardsView(Composite parent, Session session) {
        this.session = session;
        store = BoardStore.of(session);
        view = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 6;
        view.setLayout(layout);
        plugged = new PluggedWidgets(parent.getDisplay(), session.formats().locale(), this::look);
        strip = new BoardStrip(view, session, store, this::hidden, anchor -> WidgetList.open(session, anchor, store, plugged()), this::arrange);
        strip.control().setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        place = new Composite(view, SWT.NONE);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        place.setLayout(stack);
        race = new RaceView(place, session, store, plugged, this::arrange);
        stack.topControl = race.control();
        store.onChange(this::look);
        strip.show(false);
        plugged.open();
        view.addListener(SWT.Dispose, event -> plugged.close());
    }

    /** Made when one is first open, as is what an empty one says: the RACE board is there sooner without them. */
    private DashboardView dashboard() {
        if (dashboard == null) {
            dashboard = new DashboardView(place, session, store, plugged, this::arrange);
            dashboard.arrange(arranged);
        }
        return dashboard;
    }

    private EmptyBoard empty() {
        if (empty == null) {
            empty = new EmptyBoard(place, session, anchor -> WidgetList.open(session, anchor, store, plugged));
        }
        return empty;
    }

    private PluggedWidgets plugged() {
        return plugged;
    }

    private Map<String, String> hidden() {
        return race.hidden();
    }

    Composite control() {
        return view;
    }

    /** What is seen before anything is known. */
    void showNothing() {
        race.showNothing();
    }

    private void look() {
        if (!view.isDisposed()) {
            session.scope().filter(scope -> !scope.isEmpty()).ifPresent(this::show);
        }
    }

    void show(Scope scope) {
        Optional<Dashboard> open = store.dashboard();
        boolean focused = hasFocus();
        open.ifPresent(board -> dashboard().show(board, scope));
        if (open.isEmpty()) {
            race.show(scope);
        }
        strip.show(arranged);
        Composite shown = open.map(board -> board.tiles().isEmpty() ? empty().control() : dashboard().control()).orElseGet(race::control);
        if (stack.topControl != shown) {
            stack.topControl = shown;
            // The strip may have put off all layouts of the window, and what is not seen yet takes no focus.
            shown.setVisible(true);
            place.layout();
            if (focused) {
                setFocus();
            }
        }
    }

    /** Whether the keyboard is in the board that is seen. */
    private boolean hasFocus() {
        Control control = place.getDisplay().getFocusControl();
        while (control != null && control != place) {
            control = control.getParent();
        }
        return control != null;
    }

    private void arrange() {
        arranged = !arranged;
        race.arrange(arranged);
        if (dashboard != null) {
            dashboard.arrange(arranged);
        }
        strip.show(arranged);
        if (arranged) {
            session.announce(Words.TEXTS.text("board.arrange.keys"));
        }
    }

    void setFocus() {
        stack.topControl.setFocus();
    }
}
