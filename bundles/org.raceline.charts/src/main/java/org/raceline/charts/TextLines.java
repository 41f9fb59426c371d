package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;

/** A text over several lines. */
public final class TextLines {
    private TextLines() {
    }

    /** A text broken into lines at blanks; what does not fit into the last one ends in an ellipsis. */
    public static List<String> of(Gfx gfx, String text, TextStyle style, double width, int most) {
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
