package org.raceline.ui.overview.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The Overview: the boards, or, while there is nothing to show, what to begin with. */
public class OverviewPage {
    private final Session session;
    private final StackLayout layout = new StackLayout();
    private Composite place;
    private BoardsView boards;
    private WelcomeView welcome;
    private Session.Subscription changes;

    @Inject
    public OverviewPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(layout);
        boards = new BoardsView(place, session);
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
            }
        });
        if (session.scope().isEmpty()) {
            boards.showNothing();
        }
        look();
    }

    private void look() {
        Optional<Scope> scope = session.scope();
        boolean empty = scope.filter(Scope::isEmpty).isPresent();
        scope.ifPresent(empty ? welcome()::show : boards::show);
        Composite shown = empty ? welcome().control() : boards.control();
        if (layout.topControl != shown) {
            layout.topControl = shown;
            place.layout();
        }
    }

    /** Made when it is needed: most workspaces hold something. */
    private WelcomeView welcome() {
        if (welcome == null) {
            welcome = new WelcomeView(place, session);
        }
        return welcome;
    }

    @Focus
    void focus() {
        if (layout.topControl == boards.control()) {
            boards.setFocus();
        } else {
            layout.topControl.setFocus();
        }
    }

    @PreDestroy
    void close() {
        changes.close();
    }
}
