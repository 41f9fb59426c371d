package org.raceline.ui.overview.internal;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.raceline.ui.DrawingCanvas;

/** Moves something by the mouse: Esc takes it back under way. */
final class TileDrag {
    private static final String KEY = TileDrag.class.getName();
    private static final int THRESHOLD = 6;

    private final DrawingCanvas canvas;
    private final Target target;
    private Point from;
    private boolean dragging;

    /** Who follows the pointer, in the coordinates of the canvas's parent. */
    interface Target {
        void over(int x, int y);

        void drop();

        void cancel();
    }

    private TileDrag(DrawingCanvas canvas, Target target) {
        this.canvas = canvas;
        this.target = target;
    }

    /** Once for a canvas; again does nothing. */
    static void on(DrawingCanvas canvas, BooleanSupplier allowed, Target target) {
        if (canvas.getData(KEY) != null) {
            return;
        }
        TileDrag drag = new TileDrag(canvas, target);
        canvas.setData(KEY, drag);
        canvas.addListener(SWT.MouseDown, event -> drag.from = allowed.getAsBoolean() && event.button == 1 ? new Point(event.x, event.y) : null);
        canvas.addListener(SWT.MouseMove, drag::move);
        canvas.addListener(SWT.MouseUp, event -> drag.end(true));
    }

    /** Takes a drag back, and says whether there was one. */
    static boolean cancel(Widget canvas) {
        return canvas.getData(KEY) instanceof TileDrag drag && drag.end(false);
    }

    private void move(Event event) {
        if (from == null) {
            return;
        }
        dragging |= Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > THRESHOLD;
        if (dragging) {
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
            Point there = canvas.getDisplay().map(canvas, canvas.getParent(), event.x, event.y);
            target.over(there.x, there.y);
        }
    }

    private boolean end(boolean keep) {
        boolean was = dragging;
        dragging = false;
        from = null;
        if (was) {
            canvas.setCursor(null);
            if (keep) {
                target.drop();
            } else {
                target.cancel();
            }
        }
        return was;
    }
}
