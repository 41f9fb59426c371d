package org.raceline.ui;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** One of several answers, of which one is picked: those of the same parent go together, and arrow keys go between them. */
public final class Pick extends Canvas {
    private static final int HEIGHT = 28;
    private static final int TEXT = 28;
    private static final TextStyle STYLE = new TextStyle(13, false);

    private final Session session;
    private final String text;
    private final Runnable listener;
    private final Interaction interaction;
    private final Speech speech;
    private boolean picked;

    /** @param listener called when the user picks it */
    public Pick(Composite parent, Session session, String text, Runnable listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        this.text = text;
        this.listener = listener;
        interaction = new Interaction(this, this::pick);
        speech = new Speech(this, ACC.ROLE_RADIOBUTTON, () -> text, () -> "");
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail |= picked ? ACC.STATE_CHECKED : ACC.STATE_NORMAL;
            }
        });
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
                step(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            }
        });
        Session.Subscription colours = session.onChange(change -> redraw());
        addListener(SWT.Dispose, event -> colours.close());
    }

    public boolean isPicked() {
        return picked;
    }

    /** Picks it, and none of the others; nobody is told. */
    public void set() {
        for (Control other : getParent().getChildren()) {
            if (other instanceof Pick pick && pick.picked != (pick == this)) {
                pick.picked = pick == this;
                pick.speech.changed();
                pick.redraw();
            }
        }
    }

    private void pick() {
        set();
        listener.run();
    }

    private void step(int step) {
        Control[] all = getParent().getChildren();
        int at = List.of(all).indexOf(this) + step;
        while (at >= 0 && at < all.length) {
            if (all[at] instanceof Pick next) {
                next.setFocus();
                next.pick();
                return;
            }
            at += step;
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            return new Point((int) Math.ceil(new GcGfx(gc, session.theme()).textWidth(text, STYLE)) + TEXT + 10, HEIGHT);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        GcGfx gfx = new GcGfx(gc, session.theme());
        double middle = area.height / 2.0;
        gfx.fillRect(0, 0, area.width, area.height, Lettering.isOnSurface(getParent()) ? Ink.SURFACE : Ink.BACKGROUND);
        if (interaction.isHovered()) {
            gfx.fillRound(0, 1, area.width, area.height - 2.0, 8, Ink.TRACK.at(0.6));
        }
        gfx.strokeRound(6, middle - 7, 14, 14, 7, Pen.of(picked ? Ink.ACCENT : Ink.TEXT_MUTED, picked ? 2 : 1.3));
        if (picked) {
            gfx.circle(13, middle, 3.8, Ink.ACCENT);
        }
        gfx.text(gfx.fit(text, STYLE, area.width - TEXT), TEXT, middle + 4.5, STYLE, Ink.TEXT, Align.START);
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(Ink.ACCENT, 2));
        }
    }
}
