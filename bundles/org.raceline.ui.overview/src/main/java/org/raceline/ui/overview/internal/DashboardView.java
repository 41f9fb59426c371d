package org.raceline.ui.overview.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.charts.dashboard.Move;
import org.raceline.charts.dashboard.Tile;
import org.raceline.charts.dashboard.WidgetKind;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The tiles of the dashboard that is open. */
final class DashboardView {
    private final Session session;
    private final BoardStore store;
    private final PluggedWidgets plugged;
    private final Runnable done;
    private final TileFlow flow = new TileFlow(this::rows);
    private final BoardScroll scroll;
    private final Map<String, TileView> views = new LinkedHashMap<>();
    private Dashboard shown = new Dashboard("", "", List.of());
    private boolean arranged;

    /** @param done called when arranging is over */
    DashboardView(Composite parent, Session session, BoardStore store, PluggedWidgets plugged, Runnable done) {
        this.session = session;
        this.store = store;
        this.plugged = plugged;
        this.done = done;
        scroll = new BoardScroll(parent, flow);
    }

    Composite control() {
        return scroll.control();
    }

    void show(Dashboard dashboard, Scope scope) {
        if (!dashboard.id().equals(shown.id())) {
            views.values().forEach(TileView::dispose);
            views.clear();
        }
        int focused = BoardScroll.focused(canvases());
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
        BoardScroll.focusAgain(focused, canvases());
    }

    /** Of the tiles that are shown, in their order. */
    private List<DrawingCanvas> canvases() {
        return shown.tiles().stream().map(Tile::id).filter(views::containsKey).map(id -> views.get(id).canvas()).toList();
    }

    private TileView view(String id) {
        TileView[] view = new TileView[1];
        view[0] = new TileView(scroll.board(), session, new OfTile(id), this::fit);
        return view[0];
    }

    private List<List<TileView>> rows() {
        return shown.rows().stream().map(row -> row.stream().map(tile -> views.get(tile.id())).toList()).toList();
    }

    private void fit() {
        if (views.values().stream().allMatch(view -> view.canvas() != null)) {
            scroll.fit(canvases(), TileFlow.LEAST_WIDTH, flow.height());
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
                scroll.board().layout(true);
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
                scroll.board().layout(true);
            });
        }
    }
}
