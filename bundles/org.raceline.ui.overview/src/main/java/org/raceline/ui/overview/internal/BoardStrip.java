package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.charts.dashboard.RaceLayout;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Session;
import org.raceline.ui.Tabs;

/** The boards as tabs, and what can be done with the one that is open. */
final class BoardStrip {
    private final Session session;
    private final BoardStore store;
    private final Supplier<Map<String, String>> hidden;
    private final Composite row;
    private final Tabs tabs;
    private final ActionButton plus;
    private final ActionButton widget;
    private final ActionButton arrange;
    private final ActionButton more;
    private List<Dashboard> shown = List.of();

    /**
     * @param hidden   names of what is hidden of the RACE board, by ids
     * @param put      opens the list of widgets below a control
     * @param arranges begins arranging, or ends it
     */
    BoardStrip(Composite parent, Session session, BoardStore store, Supplier<Map<String, String>> hidden, Consumer<ActionButton> put, Runnable arranges) {
        this.session = session;
        this.store = store;
        this.hidden = hidden;
        row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 0;
        layout.marginWidth = 12;
        layout.marginRight = 12;
        row.setLayout(layout);
        tabs = new Tabs(row, session, tab -> store.open(tab == 0 ? BoardStore.RACE : shown.get(tab - 1).id()));
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        plus = new ActionButton(tabs, session, ActionButton.Kind.PLAIN, this::add);
        plus.setData("raceline.id", "board.add");
        plus.setText(Words.TEXTS.text("board.add"));
        ActionButton[] self = new ActionButton[1];
        widget = button("board.widget", ActionButton.Kind.PLAIN, () -> put.accept(self[0]));
        self[0] = widget;
        widget.setText(Words.TEXTS.text("board.widget"));
        widget.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        arrange = button("board.arrange", ActionButton.Kind.PLAIN, arranges);
        more = button("board.more", ActionButton.Kind.MENU, () -> openMenu());
        more.setText(Words.TEXTS.text("board.more"));
        Menu menu = new Menu(more);
        menu.addListener(SWT.Show, event -> fill(menu));
        more.setMenu(menu);
        fillTabs();
    }

    /** The way to one more stands behind them. */
    private void fillTabs() {
        tabs.clear();
        tabs.add("board.race", Words.TEXTS.text("board.race"));
        shown.forEach(dashboard -> tabs.add("board." + dashboard.id(), dashboard.name()));
        plus.moveBelow(null);
    }

    private ActionButton button(String id, ActionButton.Kind kind, Runnable action) {
        ActionButton button = new ActionButton(row, session, kind, action);
        button.setData("raceline.id", id);
        return button;
    }

    Composite control() {
        return row;
    }

    /** @param arranged whether the open board is being arranged */
    void show(boolean arranged) {
        List<Dashboard> now = store.boards().dashboards();
        boolean others = !names(now).equals(names(shown));
        shown = now;
        if (others) {
            fillTabs();
        }
        tabs.show(1 + shown.stream().map(Dashboard::id).toList().indexOf(store.open()));
        arrange.setText(Words.TEXTS.text(arranged ? "board.done" : "board.arrange"));
        arrange.setHint(Words.TEXTS.text(arranged ? "board.done.hint" : "board.arrange.hint"));
        boolean dashboard = store.dashboard().isPresent();
        widget.setVisible(dashboard);
        ((GridData) widget.getLayoutData()).exclude = !dashboard;
        row.requestLayout();
        row.getParent().layout(true, true);
    }

    private static List<String> names(List<Dashboard> dashboards) {
        return dashboards.stream().map(dashboard -> dashboard.id() + " " + dashboard.name()).toList();
    }

    private void add() {
        BoardName.open(session, plus, Words.TEXTS.text("board.new", session.formats().number(store.boards().dashboards().size() + 1)), store::add);
    }

    private void openMenu() {
        more.getMenu().setLocation(more.toDisplay(0, more.getSize().y));
        more.getMenu().setVisible(true);
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        if (store.dashboard().isPresent()) {
            item(menu, "board.rename", Words.TEXTS.text("board.rename"), this::rename);
            item(menu, "board.remove", Words.TEXTS.text("board.remove"), store::remove);
            new MenuItem(menu, SWT.SEPARATOR);
            store.dashboard().ifPresent(dashboard -> item(menu, "board.export", Words.TEXTS.text("board.export"), () -> BoardFiles.save(session, dashboard)));
            importing(menu);
            return;
        }
        new ArrayList<>(hidden.get().entrySet()).forEach(entry ->
                item(menu, "show." + entry.getKey(), Words.TEXTS.text("board.show", entry.getValue()), () -> store.changeRace("edit.shown", race -> race.show(entry.getKey()))));
        item(menu, "board.restore", Words.TEXTS.text("board.restore"), () -> store.changeRace("edit.restored", race -> RaceLayout.ORIGINAL)).setEnabled(!store.boards().race().isOriginal());
        new MenuItem(menu, SWT.SEPARATOR);
        importing(menu);
        session.scope().ifPresent(scope -> item(menu, "board.report", Words.TEXTS.text("palette.report"), () -> ReportFile.save(session, scope)));
    }

    private void importing(Menu menu) {
        item(menu, "board.import", Words.TEXTS.text("board.import"), () -> BoardFiles.choose(session, store));
    }

    private void rename() {
        store.dashboard().ifPresent(dashboard -> BoardName.open(session, more, dashboard.name(),
                name -> store.change("edit.renamed", boards -> boards.dashboard(dashboard.id()).map(now -> boards.replace(now.called(name))).orElse(boards))));
    }

    private static MenuItem item(Menu menu, String id, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.setData("raceline.id", id);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
