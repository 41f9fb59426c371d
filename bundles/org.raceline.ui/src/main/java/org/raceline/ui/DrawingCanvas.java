package org.raceline.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Drawing;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.Placeholder;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** One drawing as a control: it has a place in the Tab order, a ring when it has the focus, and a voice. */
public final class DrawingCanvas extends Canvas {
    private static final double RADIUS = 10;

    private final Session session;
    private final Speech speech;
    private final Interaction interaction;
    private final boolean still;
    private Drawing drawing;
    private Runnable action;

    public DrawingCanvas(Composite parent, Session session, Drawing first) {
        this(parent, session, first, false);
    }

    /** A drawing that only accompanies others: Tab passes it by. */
    public static DrawingCanvas still(Composite parent, Session session, Drawing drawing) {
        return new DrawingCanvas(parent, session, drawing, true);
    }

    private DrawingCanvas(Composite parent, Session session, Drawing first, boolean still) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | (still ? SWT.NO_FOCUS : SWT.NONE));
        this.session = session;
        this.drawing = first;
        this.still = still;
        interaction = still ? null : new Interaction(this, this::press);
        speech = new Speech(this, ACC.ROLE_GRAPHIC, () -> drawing.title(session.formats()), () -> drawing.description(session.formats()));
        addListener(SWT.Paint, event -> paint(event.gc));
        Session.Subscription colours = session.onChange(change -> {
            if (change == Session.Change.THEME) {
                redraw();
            }
        });
        addListener(SWT.Dispose, event -> colours.close());
    }

    public Drawing drawing() {
        return drawing;
    }

    public void show(Drawing next) {
        drawing = next;
        speech.changed();
        redraw();
    }

    /** What a click or Enter does; {@code null}: nothing. */
    public void onPress(Runnable next) {
        action = next;
        setCursor(next == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void press() {
        if (action != null) {
            action.run();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        GcGfx gfx = new GcGfx(gc, session.theme());
        gfx.fillRect(0, 0, area.width, area.height, Lettering.isOnSurface(getParent()) ? Ink.SURFACE : Ink.BACKGROUND);
        try {
            drawing.paint(gfx, area.width, area.height, session.formats());
        } catch (RuntimeException broken) {
            // Drawings of others are called here: theirs must not cost the window.
            ILog.get().error("A drawing failed: " + drawing.getClass().getName(), broken);
            drawing = Placeholder.failed(Words.TEXTS.text("drawing.untitled"), Words.TEXTS.text("drawing.failed", drawing.getClass().getName()));
            drawing.paint(gfx, area.width, area.height, session.formats());
        }
        if (still) {
            return;
        }
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, RADIUS, Pen.of(Ink.ACCENT, 2));
        } else if (action != null && interaction.isHovered()) {
            gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, RADIUS, Pen.of(Ink.ACCENT.at(0.6), 1));
        }
    }
}
