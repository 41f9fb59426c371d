package org.raceline.report;

import java.util.ArrayList;
import java.util.List;
import org.raceline.charts.Gfx;
import org.raceline.charts.TextStyle;

/** Text set in lines: broken at blanks, and anywhere in a word that is wider than a line. */
final class Lines {
    private Lines() {
    }

    /** At most so many lines; what does not fit into the last one ends in an ellipsis. */
    static List<String> of(String text, Gfx gfx, TextStyle style, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int end = lines.size() == most - 1 ? rest.length() : end(rest, gfx, style, width);
            lines.add(gfx.fit(rest.substring(0, end).stripTrailing(), style, width));
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    private static int end(String text, Gfx gfx, TextStyle style, double width) {
        int end = 0;
        int blank = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (end > 0 && gfx.textWidth(text.substring(0, next), style) > width) {
                return blank > 0 ? blank : end;
            }
            blank = Character.isWhitespace(text.codePointAt(end)) ? end : blank;
            end = next;
        }
        return end;
    }
}
