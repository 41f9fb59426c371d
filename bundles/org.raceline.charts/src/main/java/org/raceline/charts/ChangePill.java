package org.raceline.charts;

import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Change.Verdict;
import org.raceline.format.Formats;

/** How a value moved: arrow and sign tell the direction, colour and ground whether that is good. */
final class ChangePill {
    static final double HEIGHT = 19;
    private static final double PADDING = 9;
    private static final double ARROW = 8;
    private static final double GAP = 4;

    private ChangePill() {
    }

    /** Paints it to the left of a point and answers its width. */
    static double paint(Gfx gfx, Change change, double right, double top, Formats formats) {
        String text = formats.change(change.relative());
        Verdict verdict = change.verdict();
        Ink ink = verdict == Verdict.GOOD ? Ink.GOOD : verdict == Verdict.BAD ? Ink.BAD : Ink.TEXT_SECONDARY;
        Ink ground = verdict == Verdict.GOOD ? Ink.GOOD_TINT : verdict == Verdict.BAD ? Ink.BAD_TINT : Ink.TRACK;
        int sign = change.relative().signum();
        double arrow = sign == 0 ? 0 : ARROW + GAP;
        double width = 2 * PADDING + arrow + gfx.textWidth(text, TextStyle.STRONG);
        double left = right - width;
        gfx.fillRound(left, top, width, HEIGHT, HEIGHT / 2, ground);
        if (sign != 0) {
            double x = left + PADDING;
            double foot = top + (sign > 0 ? 13 : 6);
            double tip = top + (sign > 0 ? 6 : 13);
            gfx.fillPoly(new double[] {x, foot, x + ARROW, foot, x + ARROW / 2, tip}, ink);
        }
        gfx.text(text, right - PADDING, top + 13.8, TextStyle.STRONG, ink, Align.END);
        return width;
    }
}
