package org.raceline.ui.overview.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Drawing;
import org.raceline.charts.KpiWidget;
import org.raceline.charts.Placeholder;
import org.raceline.charts.Widget;
import org.raceline.charts.dashboard.Tile;
import org.raceline.charts.dashboard.Tile.Option;
import org.raceline.charts.dashboard.WidgetKind;
import org.raceline.core.model.Period;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.GuestWidget;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetSlot;

/** One tile as controls: its widget, or what keeps its place. */
final class TileView {
    private static final int LOW = 118;
    private static final int HIGH = 300;

    private final Composite parent;
    private final Session session;
    private final Arranging arranging;
    private final Runnable resized;
    private Tile tile;
    private Optional<WidgetSlot> slot = Optional.empty();
    private DrawingCanvas canvas;
    private boolean low;
    private double full;
    private boolean arranged;

    /** @param resized called when it wants another height */
    TileView(Composite parent, Session session, Arranging arranging, Runnable resized) {
        this.parent = parent;
        this.session = session;
        this.arranging = arranging;
        this.resized = resized;
    }

    DrawingCanvas canvas() {
        return canvas;
    }

    Tile tile() {
        return tile;
    }

    int height() {
        return (int) Math.ceil(Math.max(low ? LOW : HIGH, full)) + (tile.option(Option.PERIOD).isPresent() ? DrawingCanvas.FOOT : 0);
    }

    /** Whether it stays as low as it is beside what is higher: a card would only be stretched. */
    boolean isLow() {
        return low;
    }

    void show(Tile next, Scope scope, PluggedWidgets plugged) {
        tile = next;
        Optional<Widget> widget = widget(next, scope, plugged.all());
        if (widget.isPresent() != slot.isPresent() || canvas == null) {
            renew(widget, plugged);
        }
        low = widget.filter(KpiWidget.class::isInstance).isPresent();
        if (widget.isEmpty()) {
            canvas.show(absence(next, plugged));
            return;
        }
        Optional<PeriodChoice> own = next.option(Option.PERIOD).map(PeriodChoice::new);
        Optional<Period> days = own.map(choice -> choice.period(scope.today(), session.formats()));
        slot.get().become(widget.get());
        slot.get().note(own.map(choice -> choice.text(scope.today(), session.formats())).orElse(""));
        slot.get().ask(days.map(scope::during).orElse(scope));
    }

    private void renew(Optional<Widget> widget, PluggedWidgets plugged) {
        if (canvas != null) {
            canvas.dispose();
        }
        full = 0;
        slot = widget.map(w -> new WidgetSlot(parent, session, w));
        canvas = slot.map(WidgetSlot::canvas).orElseGet(() -> new DrawingCanvas(parent, session, absence(tile, plugged)));
        slot.ifPresent(s -> s.onShow(drawing -> {
            if (full != drawing.fullHeight()) {
                full = drawing.fullHeight();
                resized.run();
            }
        }));
        canvas.setData("raceline.id", "tile." + tile.id());
        arranging.into(canvas, "tile.remove");
        arrange(arranged);
    }

    void arrange(boolean now) {
        arranged = now;
        canvas.onKey(now ? arranging::key : null);
        slot.ifPresent(s -> s.arranged(now));
    }

    private static Optional<Widget> widget(Tile tile, Scope scope, List<GuestWidget> guests) {
        return tile.isForeign() ? guests.stream().filter(g -> g.id().equals(tile.widget()) && g.bundle().equals(tile.from())).<Widget>map(g -> g).findFirst()
                : WidgetKind.of(tile).flatMap(kind -> kind.widget(tile, scope.catalogue()));
    }

    private static Drawing absence(Tile missing, PluggedWidgets plugged) {
        if (missing.isForeign() && plugged.isAwaited(missing.from())) {
            return Placeholder.loading(missing.name());
        }
        return missing.isForeign() ? new Absence(missing.name(), Words.TEXTS.text("tile.absent", missing.from()), Words.TEXTS.text("tile.absent.then"))
                : new Absence(missing.option(Option.METRIC).orElse(missing.widget()), Words.TEXTS.text("tile.gone"), Words.TEXTS.text("tile.gone.then"));
    }

    void dispose() {
        if (canvas != null) {
            canvas.dispose();
        }
    }
}
