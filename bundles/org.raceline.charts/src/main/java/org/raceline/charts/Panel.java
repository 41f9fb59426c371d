package org.raceline.charts;

/** What cards have in common: their ground, their inset, and sentences in their middle. */
final class Panel {
    static final double RADIUS = 10;
    static final double INSET = 14;

    private Panel() {
    }

    static void paint(Gfx gfx, double width, double height) {
        gfx.fillRound(0.5, 0.5, width - 1, height - 1, RADIUS, Ink.SURFACE);
        gfx.strokeRound(0.5, 0.5, width - 1, height - 1, RADIUS, Pen.of(Ink.BORDER, 1));
    }

    /** A few sentences in the middle, where there is nothing to draw. */
    static void paintCentred(Gfx gfx, String text, double width, double height) {
        double y = height / 2;
        for (String line : TextLines.of(gfx, text, TextStyle.BODY, Math.min(420, width - 2 * INSET), 3)) {
            gfx.text(line, width / 2, y, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.MIDDLE);
            y += gfx.textHeight(TextStyle.BODY);
        }
    }
}
