package org.raceline.ui.internal.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.raceline.charts.Drawing;
import org.raceline.core.model.Issue;
import org.raceline.ui.Popover;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.scope.FilterBar;
import org.raceline.ui.internal.session.Toast;
import org.raceline.ui.internal.session.WindowSession;

/** The window's content: navigation, the bars, and in the middle the page that is open. */
final class Frame extends Composite {
    /** Below this width only the letters of the navigation are shown. */
    private static final int NARROW = 1160;

    private final WindowSession session;
    private final Pages pages;
    private final Navigation navigation;
    private final TopBar top;
    private final FilterBar filters;
    private final Composite middle;
    private final MessageCard closed;
    private final MessageCard nothing;
    private final StatusBar status;
    private DetailPanel details;
    private ToastBar toasts;
    private Control page;

    Frame(Composite parent, WindowSession session, Pages pages, Themes themes) {
        super(parent, SWT.NONE);
        this.session = session;
        this.pages = pages;
        setLayout(tight(2));
        navigation = new Navigation(this, session, pages);
        GridData column = new GridData(SWT.FILL, SWT.FILL, false, true);
        // As most windows are: what has no size yet is not taken for a narrow one, and laid out twice.
        column.widthHint = Navigation.WIDE;
        navigation.setLayoutData(column);
        Composite right = new Composite(this, SWT.NONE);
        right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        right.setLayout(tight(1));
        top = new TopBar(right, session, pages, themes, this::showNotices);
        top.setLayoutData(row(TopBar.HEIGHT));
        filters = new FilterBar(right, session);
        filters.setLayoutData(row(FilterBar.HEIGHT));
        middle = new Composite(right, SWT.NONE);
        middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        middle.setLayout(new StackLayout());
        status = new StatusBar(right, session, this::showNotices);
        status.setLayoutData(row(StatusBar.HEIGHT));
        closed = new MessageCard(middle, session, "workspace.problem");
        closed.button("workspace.retry", Words.TEXTS.text("workspace.retry"), session::retry);
        nothing = new MessageCard(middle, session, "pages.none");
        nothing.say(Words.TEXTS.text("pages.none"), Words.TEXTS.text("pages.none.remedy"));
        addListener(SWT.Resize, event -> narrow());
        session.imports().onChange(this::onImport);
        session.notices().onChange(status::refresh);
        session.onExplain(this::explain);
        session.onOpen(pages);
        session.onToast(this::say);
        new Shortcuts(this, session, top);
        Popover.host(this);
        Session.Subscription changes = session.onChange(change -> arrange());
        addListener(SWT.Dispose, event -> changes.close());
        Listener escape = event -> {
            if (event.keyCode == SWT.ESC && details != null && details.isVisible() && event.widget instanceof Control control && control.getShell() == getShell()) {
                closeDetails();
            }
        };
        getDisplay().addFilter(SWT.KeyDown, escape);
        addListener(SWT.Dispose, event -> getDisplay().removeFilter(SWT.KeyDown, escape));
        acceptFiles();
        arrange();
        getDisplay().asyncExec(() -> {
            if (!isDisposed()) {
                Mark.on(getShell());
            }
        });
    }

    private static GridLayout tight(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = 0;
        return layout;
    }

    private static GridData row(int height) {
        GridData row = new GridData(SWT.FILL, SWT.FILL, true, false);
        row.heightHint = height;
        return row;
    }

    /** The parent of every page. */
    Composite middle() {
        return middle;
    }

    /** Opens a page; {@code null}: there is none. */
    void open(Control next) {
        page = next;
        arrange();
    }

    /** Pages came or went, or another one is open. */
    void pagesChanged() {
        if (!isDisposed()) {
            navigation.refresh();
            top.refresh();
        }
    }

    private void arrange() {
        if (isDisposed()) {
            return;
        }
        Issue problem = session.problem().orElse(null);
        Control shown = page == null || page.isDisposed() ? nothing : page;
        if (problem != null) {
            closed.say(problem.what(), problem.remedy());
            shown = closed;
        }
        GridData bar = (GridData) filters.getLayoutData();
        if (bar.exclude == filters.isNeeded()) {
            bar.exclude = !filters.isNeeded();
            filters.setVisible(!bar.exclude);
            filters.getParent().layout(true);
        }
        StackLayout stack = (StackLayout) middle.getLayout();
        if (stack.topControl != shown) {
            stack.topControl = shown;
            middle.layout(true);
        }
    }

    private void narrow() {
        GridData data = (GridData) navigation.getLayoutData();
        int width = getClientArea().width < NARROW ? Navigation.NARROW : Navigation.WIDE;
        if (data.widthHint != width) {
            data.widthHint = width;
            layout(true);
        }
    }

    private void onImport() {
        if (isDisposed()) {
            return;
        }
        status.refresh();
        if (session.imports().running().isEmpty() && !session.imports().outcome().isEmpty()) {
            Details.fill(details(), session.imports().outcome(), session.formats());
            if (Details.isAsking(session.imports().outcome())) {
                pages.presenter().ifPresent(this::leadTo);
            }
            showDetails(true);
        }
    }

    /** Questions are answered on a page, not in the panel. */
    private void leadTo(MPart presenter) {
        details().button("details.answer", Words.TEXTS.text("details.answer", Pages.name(presenter)), () -> {
            closeDetails();
            pages.select(presenter);
        });
    }

    private void showNotices() {
        Details.fill(details(), session.notices(), session.formats());
        showDetails(true);
    }

    private void explain(Drawing drawing, List<String> remarks) {
        Details.fill(details(), drawing, remarks, session.formats());
        showDetails(true);
    }

    private void closeDetails() {
        session.imports().forget();
        if (details != null) {
            showDetails(false);
        }
    }

    /** Made when something is to be told in it, as is the bar of passing sentences: a window is there sooner without them. */
    private DetailPanel details() {
        if (details == null) {
            details = new DetailPanel(status.getParent(), session, this::closeDetails);
            details.moveAbove(status);
            GridData hidden = new GridData(SWT.FILL, SWT.FILL, true, false);
            hidden.exclude = true;
            details.setLayoutData(hidden);
            details.setVisible(false);
        }
        return details;
    }

    private void say(Toast toast) {
        if (isDisposed()) {
            return;
        }
        if (toasts == null) {
            toasts = new ToastBar(this, session);
        }
        toasts.show(toast);
    }

    private void showDetails(boolean now) {
        ((GridData) details.getLayoutData()).exclude = !now;
        details.setVisible(now);
        details.requestLayout();
        details.getParent().layout(true, true);
    }

    private void acceptFiles() {
        DropTarget target = new DropTarget(this, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    session.imports().files(Stream.of(files).map(Path::of).toList());
                }
            }
        });
    }
}
