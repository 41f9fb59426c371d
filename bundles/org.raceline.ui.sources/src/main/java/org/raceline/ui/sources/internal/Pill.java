package org.raceline.ui.sources.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.format.Formats;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Lettering;
import org.raceline.ui.Session;

/** A few words on a ground of their own: what became of something. */
record Pill(String text, Mood mood) implements Drawing {
    private static final int HEIGHT = 20;

    /** Whether that is good. */
    enum Mood {
        GOOD(Ink.GOOD, Ink.GOOD_TINT), BAD(Ink.BAD, Ink.BAD_TINT), NEUTRAL(Ink.TEXT_SECONDARY, Ink.TRACK), ASKING(Ink.ACCENT, Ink.ACCENT.at(0.12));

        private final Ink ink;
        private final Ink ground;

        Mood(Ink ink, Ink ground) {
            this.ink = ink;
            this.ground = ground;
        }
    }

    /** As wide as it must be. */
    static DrawingCanvas in(Composite parent, Session session, String text, Mood mood) {
        DrawingCanvas canvas = DrawingCanvas.still(parent, session, new Pill(text, mood));
        GC gc = new GC(canvas);
        gc.setFont(Lettering.font(canvas.getDisplay(), TextStyle.STRONG));
        GridData size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        size.widthHint = gc.textExtent(text).x + 20;
        size.heightHint = HEIGHT;
        gc.dispose();
        canvas.setLayoutData(size);
        return canvas;
    }

    @Override
    public String title(Formats formats) {
        return text;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRound(0, 0, width, height, height / 2, mood.ground);
        gfx.text(gfx.fit(text, TextStyle.STRONG, width - 12), width / 2, 14.3, TextStyle.STRONG, mood.ink, Align.MIDDLE);
    }

    @Override
    public String description(Formats formats) {
        return "";
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
