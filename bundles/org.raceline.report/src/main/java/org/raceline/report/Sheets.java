package org.raceline.report;

import java.util.function.Supplier;
import org.raceline.charts.Align;
import org.raceline.charts.BoardLayout;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;

/** Sheets of paper that are filled from top to bottom with panels. */
final class Sheets {
    /** Of a panel. */
    static final double WIDTH = PdfPages.WIDTH - 2 * BoardLayout.MARGIN;
    static final double INSET = 14;
    private static final double TOP = 66;
    private static final double TITLE = 38;
    private static final double RADIUS = 10;

    private final Supplier<Gfx> blank;
    private Gfx gfx;
    private double y;

    /** @param blank takes a new sheet */
    Sheets(Supplier<Gfx> blank) {
        this.blank = blank;
        turn();
    }

    /** Goes on with a new sheet. */
    void turn() {
        gfx = blank.get();
        y = TOP;
    }

    /** To measure text. */
    Gfx gfx() {
        return gfx;
    }

    /** How high the content of a panel may be that is still on this sheet. */
    double room() {
        return PdfPages.HEIGHT - PdfPages.FOOT - BoardLayout.MARGIN - TITLE - y;
    }

    /** Paints a panel for a content of some height and answers the surface that has its corner at the content's. */
    Gfx panel(String title, double height) {
        Gfx panel = gfx.at(BoardLayout.MARGIN, y);
        panel.fillRound(0.5, 0.5, WIDTH - 1, TITLE + height - 1, RADIUS, Ink.SURFACE);
        panel.strokeRound(0.5, 0.5, WIDTH - 1, TITLE + height - 1, RADIUS, Pen.of(Ink.BORDER, 1));
        panel.text(title, INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        y += TITLE + height + BoardLayout.ROW_GAP;
        return panel.at(0, TITLE);
    }
}
