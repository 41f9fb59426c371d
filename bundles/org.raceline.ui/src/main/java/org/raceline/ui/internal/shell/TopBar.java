package org.raceline.ui.internal.shell;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.charts.Theme;
import org.raceline.core.model.Stage;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.Speech;
import org.raceline.ui.internal.palette.Palette;
import org.raceline.ui.internal.scope.FilterPanel;
import org.raceline.ui.internal.scope.PeriodPanel;
import org.raceline.ui.internal.session.Facts;
import org.raceline.ui.internal.session.WindowSession;

/** Where one is, what is looked at, and the ways elsewhere. */
final class TopBar extends Composite {
    static final int HEIGHT = 72;
    private static final int COLUMNS = 9;
    /** Those of them that ask for data. */
    private static final int ASKABLE = 3;
    private static final int NARROW = 26;
    private static final int WIDE = 34;

    private final WindowSession session;
    private final Pages pages;
    private final Canvas heading;
    private final Speech speech;
    private final Runnable showNotices;
    private final IconButton back;
    private final IconButton forward;
    private final ActionButton period;
    private final ActionButton comparison;
    private final ActionButton filter;
    private final SearchButton search;
    private final IconButton notices;
    private final IconButton theme;
    private final Palette palette;

    TopBar(Composite parent, WindowSession session, Pages pages, Themes themes, Runnable showNotices) {
        super(parent, SWT.NONE);
        this.session = session;
        this.pages = pages;
        this.showNotices = showNotices;
        GridLayout layout = new GridLayout(COLUMNS, false);
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        back = new IconButton(this, session, "back", NARROW, () -> Icon.BACK, session.history()::back);
        back.name(Words.TEXTS.text("back.hint"));
        forward = new IconButton(this, session, "forward", NARROW, () -> Icon.FORWARD, session.history()::forward);
        forward.name(Words.TEXTS.text("forward.hint"));
        GridData left = new GridData();
        left.horizontalIndent = -8;
        back.setLayoutData(left);
        GridData tight = new GridData();
        tight.horizontalIndent = -8;
        forward.setLayoutData(tight);
        heading = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
        heading.setData("raceline.id", "heading");
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = 100;
        heading.setLayoutData(wide);
        heading.addListener(SWT.MouseUp, event -> WorkspacePanel.open(session, heading));
        heading.addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        speech = new Speech(heading, ACC.ROLE_LABEL, this::title, () -> isSample() ? subtitle() + ". " + Words.TEXTS.text("sample.chip") : subtitle());
        period = button("period", ActionButton.Kind.MENU, this::openPeriod);
        comparison = button("comparison", ActionButton.Kind.MENU, this::openComparison);
        filter = button("filter", ActionButton.Kind.PLAIN, this::openFilter);
        filter.setText(Words.TEXTS.text("filter.add"));
        search = new SearchButton(this, session, this::openPalette);
        notices = new IconButton(this, session, "bell", WIDE, () -> Icon.BELL, showNotices);
        theme = new IconButton(this, session, "theme", WIDE, () -> session.theme() == Theme.LIGHT ? Icon.MOON : Icon.SUN, themes::toggle);
        theme.name(Words.TEXTS.text("theme.hint"));
        palette = new Palette(session, new WindowEntries(session, pages, this, themes)::all);
        Session.Subscription changes = session.onChange(change -> refresh());
        session.notices().onChange(this::refresh);
        addListener(SWT.Dispose, event -> {
            changes.close();
            palette.close();
        });
        refresh();
    }

    private ActionButton button(String id, ActionButton.Kind kind, Runnable action) {
        ActionButton button = new ActionButton(this, session, kind, action);
        button.setData("raceline.id", id);
        button.setHint(Words.TEXTS.text(id + ".hint"));
        return button;
    }

    void openPeriod() {
        PeriodPanel.open(session, period);
    }

    private void openComparison() {
        PeriodPanel.openComparison(session, comparison);
    }

    void openFilter() {
        FilterPanel.open(session, filter);
    }

    void openPalette() {
        palette.open(search);
    }

    void openWorkspaces() {
        WorkspacePanel.open(session, heading);
    }

    void openNotices() {
        showNotices.run();
    }

    void refresh() {
        if (isDisposed()) {
            return;
        }
        Optional<Scope> scope = session.scope();
        period.setText(scope.map(s -> session.formats().period(s.period())).orElse("–"));
        comparison.setText(scope.flatMap(s -> s.comparison().of(s.period())).map(days -> Words.TEXTS.text("comparison.against", session.formats().period(days)))
                .orElseGet(() -> Words.TEXTS.text("comparison.none")));
        boolean askable = scope.filter(s -> !s.isEmpty()).isPresent();
        show(period, askable);
        show(comparison, askable);
        show(filter, askable);
        // What is not there leaves no gap at the end.
        ((GridLayout) getLayout()).numColumns = askable ? COLUMNS : COLUMNS - ASKABLE;
        back.setEnabled(session.history().canGoBack());
        forward.setEnabled(session.history().canGoForward());
        int said = session.notices().all().size();
        notices.name(said == 0 ? Words.TEXTS.text("notices.title") : session.formats().plural(Words.TEXTS.text("notices.count"), said));
        notices.badge(said == 0 ? "" : session.formats().number(said));
        theme.redraw();
        speech.changed();
        heading.redraw();
        layout(true);
    }

    private static void show(ActionButton button, boolean now) {
        if (button.getLayoutData() == null) {
            button.setLayoutData(new GridData());
        }
        ((GridData) button.getLayoutData()).exclude = !now;
        button.setVisible(now);
    }

    private String title() {
        return pages.selected().map(Pages::name).orElse("");
    }

    private String subtitle() {
        return session.directory().getFileName() == null ? session.directory().toString() : session.directory().getFileName().toString();
    }

    private boolean isSample() {
        return session.facts().filter(Facts::sample).isPresent();
    }

    private void paint(GcGfx gfx) {
        Rectangle area = heading.getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        String title = gfx.fit(title(), TextStyle.PAGE, area.width);
        gfx.text(title, 0, 35, TextStyle.PAGE, Ink.TEXT, Align.START);
        String name = gfx.fit(subtitle(), TextStyle.BODY, area.width);
        gfx.text(name, 0, 55, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        if (isSample()) {
            String chip = Words.TEXTS.text("sample.chip");
            double x = gfx.textWidth(name, TextStyle.BODY) + 10;
            double width = gfx.textWidth(chip, TextStyle.CAPTION) + 16;
            gfx.fillRound(x, 42.5, width, 18, 9, Ink.of(Stage.ENGAGE).at(0.14));
            gfx.text(chip, x + width / 2, 55, TextStyle.CAPTION, Ink.of(Stage.ENGAGE), Align.MIDDLE);
        }
    }
}
