package org.raceline.ui.overview.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.charts.dashboard.Move;
import org.raceline.charts.dashboard.Tile;
import org.raceline.charts.dashboard.WidgetKind;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The tiles of the dashboard that is open. */
final class DashboardView {
    private final Session session;
    private final BoardStore store;
    private final PluggedWidgets plugged;
    private final Runnable done;
    private final ScrolledComposite scroll;
    private final Composite board;
    private final TileFlow flow = new TileFlow(this::rows);
    private final Map<String, TileView> views = new LinkedHashMap<>();
    private Dashboard shown = new Dashboard("", "", List.of());
    private boolean arranged;

    /** @param done called when arranging is over */
    DashboardView(Composite parent, Session session, BoardStore store, PluggedWidgets plugged, Runnable done) {
        this.session = session;
        this.store = store;
        this.plugged = plugged;
        this.done = done;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        board = new Composite(scroll, SWT.NONE);
        board.setLayout(flow);
        scroll.setContent(board);
    }

    Composite control() {
        return scroll;
    }

    void show(Dashboard dashboard, Scope scope) {
        if (!dashboard.id().equals(shown.id())) {
            views.values().forEach(TileView::dispose);
            views.clear();
        }
        int focused = shown.tiles().stream().map(tile -> views.get(tile.id())).map(view -> view != null && view.canvas().isFocusControl()).toList().indexOf(true);
        shown = dashboard;
        views.entrySet().removeIf(entry -> {
            boolean gone = dashboard.tile(entry.getKey()).isEmpty();
            if (gone) {
                entry.getValue().dispose();
            }
            return gone;
        });
        for (Tile tile : dashboard.tiles()) {
            views.computeIfAbsent(tile.id(), this::view).show(tile, scope, plugged);
        }
        arrange(arranged);
        fit();
        focusAgain(focused);
    }

    /** The keyboard goes on where something was taken away. */
    private void focusAgain(int place) {
        if (place >= 0 && !shown.tiles().isEmpty() && views.values().stream().noneMatch(view -> view.canvas().isFocusControl())) {
            views.get(shown.tiles().get(Math.min(place, shown.tiles().size() - 1)).id()).canvas().setFocus();
        }
    }

    private TileView view(String id) {
        TileView[] view = new TileView[1];
        view[0] = new TileView(board, session, new OfTile(id), this::fit);
        return view[0];
    }

    private List<List<TileView>> rows() {
        return shown.rows().stream().map(row -> row.stream().map(tile -> views.get(tile.id())).toList()).toList();
    }

    private void fit() {
        if (views.values().stream().allMatch(view -> view.canvas() != null)) {
            scroll.setMinSize(TileFlow.LEAST_WIDTH, flow.height());
            board.setTabList(shown.tiles().stream().map(tile -> views.get(tile.id()).canvas()).toArray(Control[]::new));
            board.layout(true);
        }
    }

    void arrange(boolean now) {
        arranged = now;
        views.values().forEach(view -> view.arrange(now));
        views.values().forEach(view -> TileDrag.on(view.canvas(), () -> arranged, new Dragging(view)));
    }

    /** The tile with an id, as the keys and the menu treat it. */
    private final class OfTile implements Arranging {
        private final String id;

        OfTile(String id) {
            this.id = id;
        }

        @Override
        public void move(Move move) {
            store.changeOpen("edit.moved", dashboard -> dashboard.move(id, move));
        }

        @Override
        public boolean widens() {
            return true;
        }

        @Override
        public void widen(int columns) {
            store.changeOpen("edit.resized", dashboard -> dashboard.tile(id).map(tile -> dashboard.replace(tile.wide(tile.columns() + columns))).orElse(dashboard));
        }

        @Override
        public void remove() {
            store.changeOpen("edit.taken", dashboard -> dashboard.remove(id));
        }

        @Override
        public boolean configures() {
            return shown.tile(id).filter(tile -> tile.isForeign() || WidgetKind.of(tile).filter(kind -> kind.hasPeriod() || !kind.options().isEmpty()).isPresent()).isPresent();
        }

        @Override
        public void configure() {
            session.scope().ifPresent(scope -> TileOptions.open(session, views.get(id).canvas(), store, id, scope));
        }

        @Override
        public void done() {
            done.run();
        }
    }

    /** Shows where a tile would stand while it is dragged there. */
    private final class Dragging implements TileDrag.Target {
        private final TileView view;
        private Optional<TileView> last = Optional.empty();

        Dragging(TileView view) {
            this.view = view;
        }

        @Override
        public void over(int x, int y) {
            Optional<TileView> there = views.values().stream().filter(other -> other != view && other.canvas().getBounds().contains(x, y)).findFirst();
            // Tiles make room: the one below the pointer may still be there afterwards, and must not jump back.
            there.filter(other -> !last.equals(there)).ifPresent(other -> {
                shown = shown.place(view.tile().id(), shown.tiles().indexOf(other.tile()));
                board.layout(true);
            });
            last = there;
        }

        @Override
        public void drop() {
            last = Optional.empty();
            List<Tile> order = shown.tiles();
            store.changeOpen("edit.moved", dashboard -> new Dashboard(dashboard.id(), dashboard.name(), order));
        }

        @Override
        public void cancel() {
            last = Optional.empty();
            store.dashboard().ifPresent(dashboard -> {
                shown = dashboard;
                board.layout(true);
            });
        }
    }
}
