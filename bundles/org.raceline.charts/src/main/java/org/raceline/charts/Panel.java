package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;

/** What cards have in common: their ground, their inset, and text set in lines. */
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
        for (String line : lines(gfx, text, TextStyle.BODY, Math.min(420, width - 2 * INSET), 3)) {
            gfx.text(line, width / 2, y, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.MIDDLE);
            y += gfx.textHeight(TextStyle.BODY);
        }
    }

    /** A text broken into lines at blanks; what does not fit into the last one ends in an ellipsis. */
    static List<String> lines(Gfx gfx, String text, TextStyle style, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String longer = line.isEmpty() ? words[i] : line + " " + words[i];
            if (!line.isEmpty() && gfx.textWidth(longer, style) > width) {
                if (lines.size() == most - 1) {
                    lines.add(gfx.fit(line + " " + String.join(" ", List.of(words).subList(i, words.length)), style, width));
                    return lines;
                }
                lines.add(gfx.fit(line, style, width));
                line = words[i];
            } else {
                line = longer;
            }
        }
        lines.add(gfx.fit(line, style, width));
        return lines;
    }
}
