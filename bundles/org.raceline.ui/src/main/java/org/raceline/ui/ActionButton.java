package org.raceline.ui;

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
import org.raceline.charts.Theme;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** A button in the window's look. */
public final class ActionButton extends Canvas {

    /** How much it wants to be pressed. */
    public enum Kind {
        /** The thing to do; one at a time. */ PRIMARY,
        /** Something that may be done. */ PLAIN,
        /** Opens a menu. */ MENU,
        /** A word that can be pressed, on the ground of a panel. */ LINK
    }

    private static final int HEIGHT = 34;
    private static final int LOW = 24;
    private static final int PADDING = 14;
    private static final int ARROW = 20;

    private final Session session;
    private final Kind kind;
    private final Speech speech;
    private final Interaction interaction;
    private String text = "";
    private String hint = "";

    public ActionButton(Composite parent, Session session, Kind kind, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        this.kind = kind;
        interaction = new Interaction(this, action);
        speech = new Speech(this, kind == Kind.MENU ? ACC.ROLE_SPLITBUTTON : ACC.ROLE_PUSHBUTTON, () -> text, () -> hint);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, event -> paint(event.gc));
        Session.Subscription colours = session.onChange(change -> {
            if (change == Session.Change.THEME) {
                redraw();
            }
        });
        addListener(SWT.Dispose, event -> colours.close());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        if (!this.text.equals(text)) {
            this.text = text;
            speech.changed();
            requestLayout();
            redraw();
        }
    }

    /** What is said of it beyond its text: shown as a tooltip. */
    public void setHint(String hint) {
        this.hint = hint;
        setToolTipText(hint);
        speech.changed();
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            double width = new GcGfx(gc, session.theme()).textWidth(text, TextStyle.STRONG);
            int padding = kind == Kind.LINK ? 6 : PADDING;
            int whole = (int) Math.ceil(width) + 2 * padding + (kind == Kind.MENU ? ARROW : 0);
            return new Point(widthHint == SWT.DEFAULT ? whole : widthHint, heightHint == SWT.DEFAULT ? kind == Kind.LINK ? LOW : HEIGHT : heightHint);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Theme theme = session.theme();
        GcGfx gfx = new GcGfx(gc, theme);
        boolean lit = interaction.isHovered() && isEnabled();
        gfx.fillRect(0, 0, area.width, area.height, kind == Kind.LINK || Lettering.isOnSurface(getParent()) ? Ink.SURFACE : Ink.BACKGROUND);
        Ink ink = switch (kind) {
            case PRIMARY -> {
                gfx.fillRound(0, 0, area.width, area.height, 8, Ink.ACCENT.at(interaction.isPressed() ? 0.8 : lit ? 0.9 : 1));
                yield theme == Theme.LIGHT ? Ink.SURFACE : Ink.BACKGROUND;
            }
            case PLAIN, MENU -> {
                gfx.fillRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 8, interaction.isPressed() ? Ink.TRACK : Ink.SURFACE);
                gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 8, Pen.of(lit ? Ink.TEXT_MUTED.at(0.6) : Ink.BORDER, 1));
                yield Ink.TEXT;
            }
            case LINK -> {
                if (lit) {
                    gfx.fillRound(0, 0, area.width, area.height, 6, Ink.TRACK);
                }
                yield Ink.ACCENT;
            }
        };
        if (!isEnabled()) {
            gfx.fillRound(0, 0, area.width, area.height, 8, Ink.TRACK);
            ink = Ink.TEXT_MUTED;
        }
        double baseline = area.height / 2.0 + 4.5;
        double room = area.width - (kind == Kind.LINK ? 12.0 : 2.0 * PADDING);
        if (kind == Kind.MENU) {
            gfx.text(gfx.fit(text, TextStyle.STRONG, room - ARROW), PADDING, baseline, TextStyle.STRONG, ink, Align.START);
            double x = area.width - PADDING - 5.0;
            double y = area.height / 2.0 - 1;
            gfx.polyline(new double[] {x - 4, y - 1, x, y + 3, x + 4, y - 1}, Pen.of(Ink.TEXT_MUTED, 1.6));
        } else {
            gfx.text(gfx.fit(text, TextStyle.STRONG, room), area.width / 2.0, baseline, TextStyle.STRONG, ink, Align.MIDDLE);
        }
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(kind == Kind.PRIMARY ? Ink.TEXT : Ink.ACCENT, 2));
        }
    }
}
