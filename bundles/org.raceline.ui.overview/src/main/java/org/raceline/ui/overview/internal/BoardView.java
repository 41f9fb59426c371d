package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.Board;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.KpiWidget;
import org.raceline.charts.Placeholder;
import org.raceline.charts.StageHeader;
import org.raceline.charts.TrendWidget;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.GuestWidget;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetSlot;

/** Four stages side by side, a card for each kind of measure, funnel and trend at the foot. */
final class BoardView {
    private final Session session;
    private final ScrolledComposite scroll;
    private final Composite board;
    private final BoardLayout layout = new BoardLayout();
    private final List<WidgetSlot> slots = new ArrayList<>();
    private final PluggedWidgets plugged;
    private List<Object> built = List.of();

    BoardView(Composite parent, Session session) {
        this.session = session;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        board = new Composite(scroll, SWT.NONE);
        board.setLayout(layout);
        scroll.setContent(board);
        plugged = new PluggedWidgets(parent.getDisplay(), session.formats().locale(), () -> session.scope().filter(scope -> !scope.isEmpty() && !board.isDisposed()).ifPresent(this::show));
        plugged.open();
        scroll.addListener(SWT.Dispose, event -> plugged.close());
    }

    Composite control() {
        return scroll;
    }

    /** What the board looks like before anything is known. */
    void showNothing() {
        for (Stage stage : Stage.values()) {
            layout.header(stage, DrawingCanvas.still(board, session, new StageHeader(stage)));
            for (KpiKind kind : KpiKind.values()) {
                layout.card(stage, kind, DrawingCanvas.still(board, session, Placeholder.loading("")));
            }
        }
        layout.foot(DrawingCanvas.still(board, session, Placeholder.loading("")));
        layout.foot(DrawingCanvas.still(board, session, Placeholder.loading("")));
        scroll.setMinSize(BoardLayout.LEAST_WIDTH, layout.leastHeight());
    }

    void show(Scope scope) {
        List<GuestWidget> foreign = plugged.all();
        List<Object> wanted = contents(scope.catalogue(), foreign);
        if (!wanted.equals(built)) {
            build(scope.catalogue(), foreign);
            built = wanted;
        }
        slots.forEach(slot -> slot.ask(scope));
    }

    private static List<Object> contents(Catalogue catalogue, List<GuestWidget> foreign) {
        List<Object> contents = new ArrayList<>(catalogue.kpis().stream().filter(Kpi::headline).toList());
        catalogue.metric(Board.TREND_METRIC).ifPresent(contents::add);
        contents.addAll(foreign);
        return contents;
    }

    /** Top row first: what is seen first is asked first and comes first with Tab. */
    private void build(Catalogue catalogue, List<GuestWidget> foreign) {
        for (Control old : board.getChildren()) {
            old.dispose();
        }
        layout.clear();
        slots.clear();
        for (Stage stage : Stage.values()) {
            layout.header(stage, DrawingCanvas.still(board, session, new StageHeader(stage)));
        }
        for (KpiKind kind : KpiKind.values()) {
            for (Stage stage : Stage.values()) {
                catalogue.headline(stage, kind).ifPresent(kpi -> {
                    WidgetSlot slot = new WidgetSlot(board, session, new KpiWidget(kpi));
                    layout.card(stage, kind, slot.canvas());
                    slots.add(slot);
                });
            }
        }
        foot(new WidgetSlot(board, session, new FunnelWidget()));
        catalogue.metric(Board.TREND_METRIC).ifPresent(visits -> foot(new WidgetSlot(board, session, new TrendWidget(visits))));
        foreign.forEach(widget -> foot(new WidgetSlot(board, session, widget)));
        scroll.setMinSize(BoardLayout.LEAST_WIDTH, layout.leastHeight());
        board.layout(true);
    }

    private void foot(WidgetSlot slot) {
        layout.foot(slot.canvas());
        slots.add(slot);
    }
}
