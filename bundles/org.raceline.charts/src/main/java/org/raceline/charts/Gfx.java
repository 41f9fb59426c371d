package org.raceline.charts;

/**
 * The seam under every drawing. Logical pixels, x to the right and y down from the drawing's corner; a back end may scale,
 * or mirror the whole for right-to-left languages (mirroring x and leaving text upright). Colours are tokens that the back
 * end resolves. Points are {@code x0, y0, x1, y1, …}. A text's y is its baseline. One thread, one drawing at a time.
 */
public interface Gfx {
    void fillRect(double x, double y, double width, double height, Ink ink);

    void fillRound(double x, double y, double width, double height, double radius, Ink ink);

    /** The outline of a rounded rectangle, the pen's middle on its edge. */
    void strokeRound(double x, double y, double width, double height, double radius, Pen pen);

    void line(double x1, double y1, double x2, double y2, Pen pen);

    void polyline(double[] points, Pen pen);

    void fillPoly(double[] points, Ink ink);

    /**
     * The area between a polyline and a horizontal line below it, fading to nothing downwards.
     *
     * @param top  the y at which the ink has its full opacity
     * @param base the y of the horizontal line, at which nothing is left of it
     */
    void fillAreaGradient(double[] points, double top, double base, Ink ink);

    void circle(double x, double y, double radius, Ink ink);

    void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align);

    double textWidth(String text, TextStyle style);

    /** From one baseline to the next. */
    default double textHeight(TextStyle style) {
        return Math.ceil(style.size() * 1.3);
    }

    /** A text that is at most so wide: itself, or its beginning and an ellipsis; empty where not even that fits. */
    default String fit(String text, TextStyle style, double width) {
        if (textWidth(text, style) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        String fitting = "";
        // Halving the room for doubt: measuring is dear.
        for (int fits = 0, fails = characters.length; fails - fits > 1; ) {
            int middle = (fits + fails) / 2;
            String shorter = new String(characters, 0, middle).stripTrailing() + "…";
            if (textWidth(shorter, style) > width) {
                fails = middle;
            } else {
                fits = middle;
                fitting = shorter;
            }
        }
        return fitting;
    }

    /**
     * The same surface of a width seen from the right, texts upright: for pages in a language that is written from the right, on
     * a surface that does not mirror by itself.
     */
    default Gfx mirrored(double width) {
        return new MirroredGfx(this, width, true);
    }

    /** The same surface with its corner moved to a point of this one. */
    default Gfx at(double x, double y) {
        return new MovedGfx(this, x, y);
    }
}
