package org.raceline.ui.internal.shell;

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
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** Looks like a field to search in, and opens the palette. */
final class SearchButton extends Canvas {
    private static final int HEIGHT = 34;
    private static final int WIDTH = 150;

    private final Session session;
    private final Interaction interaction;

    SearchButton(Composite parent, Session session, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        setData("raceline.id", "search");
        interaction = new Interaction(this, action);
        new Speech(this, ACC.ROLE_PUSHBUTTON, () -> Words.TEXTS.text("palette.hint"), () -> Words.TEXTS.text("keys.palette"));
        setToolTipText(Words.TEXTS.text("palette.hint"));
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        Session.Subscription changes = session.onChange(change -> redraw());
        addListener(SWT.Dispose, event -> changes.close());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, HEIGHT);
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        gfx.fillRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 8, Ink.SURFACE);
        gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 8, Pen.of(interaction.isHovered() ? Ink.TEXT_MUTED.at(0.6) : Ink.BORDER, 1));
        Icon.SEARCH.paint(gfx.at(10, area.height / 2.0 - 8), 0, 0, Ink.TEXT_MUTED);
        String keys = Words.TEXTS.text("keys.palette");
        double width = gfx.textWidth(keys, TextStyle.CAPTION);
        gfx.text(keys, area.width - 10.0, area.height / 2.0 + 4, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        gfx.text(gfx.fit(Words.TEXTS.text("palette.search"), TextStyle.BODY, area.width - 52 - width), 33, area.height / 2.0 + 4.3, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(Ink.ACCENT, 2));
        }
    }
}
