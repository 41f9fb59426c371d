package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.Placeholder;
import org.raceline.charts.StageHeader;
import org.raceline.charts.Widget;
import org.raceline.charts.dashboard.Move;
import org.raceline.charts.dashboard.RaceLayout;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetSlot;

/** Four stages side by side with their cards, funnel and trend at the foot, in the order that the user gave them. */
final class RaceView {
    private final Session session;
    private final BoardStore store;
    private final PluggedWidgets plugged;
    private final Runnable done;
    private final RaceGrid grid = new RaceGrid();
    private final BoardScroll scroll;
    private final Composite board;
    private final Map<String, WidgetSlot> slots = new LinkedHashMap<>();
    private RaceWidgets widgets = RaceWidgets.NONE;
    private List<Object> built = List.of();
    private boolean arranged;

    /** @param done called when arranging is over */
    RaceView(Composite parent, Session session, BoardStore store, PluggedWidgets plugged, Runnable done) {
        this.session = session;
        this.store = store;
        this.plugged = plugged;
        this.done = done;
        scroll = new BoardScroll(parent, grid);
        board = scroll.board();
    }

    Composite control() {
        return scroll.control();
    }

    /** What the board looks like before anything is known. */
    void showNothing() {
        headers();
        for (Stage stage : Stage.values()) {
            for (KpiKind kind : KpiKind.values()) {
                grid.card(stage, kind.ordinal(), DrawingCanvas.still(board, session, Placeholder.loading("")));
            }
        }
        grid.foot(DrawingCanvas.still(board, session, Placeholder.loading("")));
        grid.foot(DrawingCanvas.still(board, session, Placeholder.loading("")));
        scroll.fit(List.of(), RaceGrid.LEAST_WIDTH, grid.leastHeight());
    }

    private void headers() {
        for (Stage stage : Stage.values()) {
            grid.header(stage, DrawingCanvas.still(board, session, new StageHeader(stage)));
        }
    }

    void show(Scope scope) {
        widgets = RaceWidgets.of(scope.catalogue(), plugged.all());
        RaceLayout layout = store.boards().race();
        List<Object> wanted = List.of(widgets, layout);
        if (!wanted.equals(built)) {
            build(layout);
            built = wanted;
        }
        slots.values().forEach(slot -> slot.ask(scope));
    }

    /** Names of what is hidden, by ids. */
    Map<String, String> hidden() {
        Map<String, String> names = new LinkedHashMap<>();
        store.boards().race().hidden().forEach(id -> widgets.widget(id).ifPresent(widget -> names.put(id, widget.title(session.formats().locale()))));
        return names;
    }

    /**
     * Top row first: what is seen first is asked first and comes first with Tab. What only stands elsewhere stays the control that it
     * was, with its figure and the focus.
     */
    private void build(RaceLayout layout) {
        Map<String, WidgetSlot> before = new LinkedHashMap<>(slots);
        int focused = BoardScroll.focused(canvases());
        slots.clear();
        Map<Stage, List<String>> columns = widgets.columns(layout);
        int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (Stage stage : Stage.values()) {
                if (row < columns.get(stage).size()) {
                    keep(columns.get(stage).get(row), before);
                }
            }
        }
        layout.arranged(widgets.feet()).forEach(id -> keep(id, before));
        Set<Control> kept = slots.values().stream().map(WidgetSlot::canvas).collect(Collectors.toSet());
        Arrays.stream(board.getChildren()).filter(control -> !kept.contains(control)).forEach(Control::dispose);
        grid.clear();
        headers();
        columns.forEach((stage, ids) -> ids.forEach(id -> grid.card(stage, ids.indexOf(id), slots.get(id).canvas())));
        layout.arranged(widgets.feet()).forEach(id -> grid.foot(slots.get(id).canvas()));
        scroll.fit(canvases(), RaceGrid.LEAST_WIDTH, grid.leastHeight());
        BoardScroll.focusAgain(focused, canvases());
    }

    private List<DrawingCanvas> canvases() {
        return slots.values().stream().map(WidgetSlot::canvas).toList();
    }

    private void keep(String id, Map<String, WidgetSlot> before) {
        Widget widget = widgets.widget(id).orElseThrow();
        WidgetSlot slot = before.containsKey(id) ? before.get(id) : slot(id, widget);
        slot.become(widget);
        slots.put(id, slot);
    }

    private WidgetSlot slot(String id, Widget widget) {
        WidgetSlot slot = new WidgetSlot(board, session, widget);
        OnBoard card = new OnBoard(id);
        card.into(slot.canvas(), "tile.hide");
        slot.canvas().onKey(arranged ? card::key : null);
        slot.arranged(arranged);
        TileDrag.on(slot.canvas(), () -> arranged, new Dragging(id));
        return slot;
    }

    void arrange(boolean now) {
        arranged = now;
        slots.forEach((id, slot) -> {
            slot.canvas().onKey(now ? new OnBoard(id)::key : null);
            slot.arranged(now);
        });
    }

    private void go(String id, int steps) {
        store.changeRace("edit.moved", race -> race.move(widgets.group(id), id, steps));
    }

    /** Cards go up and down in their stage, charts at the foot to and fro. */
    private final class OnBoard implements Arranging {
        private final String id;

        OnBoard(String id) {
            this.id = id;
        }

        @Override
        public void move(Move move) {
            boolean foot = widgets.feet().contains(id);
            switch (move) {
                case UP -> go(id, foot ? -RaceGrid.FEET : -1);
                case DOWN -> go(id, foot ? RaceGrid.FEET : 1);
                case BEFORE -> go(id, foot ? -1 : 0);
                case AFTER -> go(id, foot ? 1 : 0);
            }
        }

        @Override
        public boolean moves(Move move) {
            return widgets.feet().contains(id) || move == Move.UP || move == Move.DOWN;
        }

        @Override
        public void remove() {
            store.changeRace("edit.hidden", race -> race.hide(id));
        }

        @Override
        public void done() {
            done.run();
        }
    }

    /** A card is let go over another of its group, and takes its place. */
    private final class Dragging implements TileDrag.Target {
        private final String id;
        private int steps;

        Dragging(String id) {
            this.id = id;
        }

        @Override
        public void over(int x, int y) {
            List<String> group = new ArrayList<>(store.boards().race().arranged(widgets.group(id)));
            steps = group.stream().filter(other -> slots.containsKey(other) && slots.get(other).canvas().getBounds().contains(x, y)).findFirst()
                    .map(other -> group.indexOf(other) - group.indexOf(id)).orElse(0);
        }

        @Override
        public void drop() {
            go(id, steps);
        }

        @Override
        public void cancel() {
            steps = 0;
        }
    }
}
