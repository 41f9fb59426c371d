package org.raceline.ui.internal.scope;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** A filter that is set: pressed, another value can be picked; its cross or the Delete key takes it away. */
final class Chip extends Canvas {
    static final int HEIGHT = 28;
    private static final int CROSS = 26;
    private static final int PADDING = 12;
    private static final int MOST = 320;

    private final Session session;
    private final String name;
    private final String value;
    private final Interaction interaction;
    private boolean overCross;

    Chip(Composite parent, Session session, String name, String value, Runnable change, Runnable remove) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        this.name = name;
        this.value = value;
        interaction = new Interaction(this, () -> (overCross ? remove : change).run());
        new Speech(this, ACC.ROLE_PUSHBUTTON, () -> name + ": " + value, () -> Words.TEXTS.text("filter.chip.hint"));
        setToolTipText(Words.TEXTS.text("filter.chip.hint"));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.MouseMove, event -> over(event.x >= getSize().x - CROSS));
        addListener(SWT.MouseExit, event -> over(false));
        addListener(SWT.KeyDown, event -> {
            overCross = false;
            if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
                remove.run();
            }
        });
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
    }

    private void over(boolean now) {
        if (overCross != now) {
            overCross = now;
            redraw();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            GcGfx gfx = new GcGfx(gc, session.theme());
            double text = gfx.textWidth(name + "  ", TextStyle.BODY) + gfx.textWidth(value, TextStyle.STRONG);
            return new Point((int) Math.ceil(Math.min(MOST, text + PADDING + CROSS + 4)), HEIGHT);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        gfx.fillRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 13.5, Ink.ACCENT.at(interaction.isHovered() && !overCross ? 0.2 : 0.12));
        double baseline = area.height / 2.0 + 4.3;
        double before = gfx.textWidth(name + "  ", TextStyle.BODY);
        gfx.text(name, PADDING, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
        gfx.text(gfx.fit(value, TextStyle.STRONG, area.width - PADDING - before - CROSS), PADDING + before, baseline, TextStyle.STRONG, Ink.ACCENT, Align.START);
        if (overCross) {
            gfx.circle(area.width - CROSS / 2.0 - 1, area.height / 2.0, 9, Ink.ACCENT.at(0.22));
        }
        Icon.CLOSE.paint(gfx.at(area.width - CROSS / 2.0 - 6.6, area.height / 2.0 - 5.6), -2.4, -2.4, Ink.ACCENT);
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 13, Pen.of(Ink.ACCENT, 2));
        }
    }
}
