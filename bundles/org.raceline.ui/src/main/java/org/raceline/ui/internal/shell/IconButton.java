package org.raceline.ui.internal.shell;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Session;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** A button with a sign instead of a word; the word is its tooltip. */
final class IconButton extends Canvas {
    private static final int HEIGHT = 34;

    private final Session session;
    private final Supplier<Icon> icon;
    private final Interaction interaction;
    private final Speech speech;
    private final int width;
    private String name = "";
    private String badge = "";

    IconButton(Composite parent, Session session, String id, int width, Supplier<Icon> icon, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        this.icon = icon;
        this.width = width;
        setData("raceline.id", id);
        interaction = new Interaction(this, action);
        speech = new Speech(this, ACC.ROLE_PUSHBUTTON, () -> badge.isEmpty() ? name : name + ", " + badge, () -> "");
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        Session.Subscription changes = session.onChange(change -> redraw());
        addListener(SWT.Dispose, event -> changes.close());
    }

    void name(String now) {
        name = now;
        setToolTipText(now);
        speech.changed();
        redraw();
    }

    /** A number on it; empty: none. */
    void badge(String now) {
        badge = now;
        speech.changed();
        redraw();
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(width, HEIGHT);
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        if (isEnabled() && (interaction.isHovered() || interaction.isPressed())) {
            gfx.fillRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Ink.TRACK);
        }
        double x = (area.width - 16) / 2.0;
        double y = (area.height - 16) / 2.0;
        icon.get().paint(gfx, x, y, isEnabled() ? Ink.TEXT_SECONDARY : Ink.TEXT_MUTED.at(0.4));
        if (!badge.isEmpty()) {
            double width = Math.max(15, gfx.textWidth(badge, TextStyle.CAPTION) + 8);
            gfx.fillRound(area.width - width - 1, 1, width, 15, 7.5, Ink.BAD);
            gfx.text(badge, area.width - width / 2 - 1, 12.3, TextStyle.CAPTION, Ink.SURFACE, Align.MIDDLE);
        }
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(Ink.ACCENT, 2));
        }
    }
}
