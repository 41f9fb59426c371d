package org.raceline.ui.overview.internal;

import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.format.Formats;

/**
 * Keeps the place of a widget that is not there.
 *
 * @param why  in a sentence
 * @param then what becomes of its place
 */
record Absence(String title, String why, String then) implements Drawing {
    private static final double INSET = 14;

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.strokeRound(0.5, 0.5, width - 1, height - 1, 10, Pen.of(Ink.TEXT_MUTED.at(0.5), 1).dash());
        double room = width - 2 * INSET;
        gfx.text(gfx.fit(title, TextStyle.TITLE, room), INSET, 25, TextStyle.TITLE, Ink.TEXT_SECONDARY, Align.START);
        gfx.text(gfx.fit(why, TextStyle.BODY, room), INSET, 48, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
        gfx.text(gfx.fit(then, TextStyle.BODY, room), INSET, 66, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
    }

    @Override
    public String description(Formats formats) {
        return why + " " + then;
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
