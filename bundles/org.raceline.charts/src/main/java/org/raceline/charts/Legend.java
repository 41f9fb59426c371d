package org.raceline.charts;

import java.util.List;
import org.raceline.format.Formats;

/** Which line is which. Takes up to two rows; what finds no room there is counted. */
final class Legend {
    static final double ROW = 20;
    private static final double SWATCH = 10;
    private static final double GAP = 16;
    private static final int ROWS = 2;

    private Legend() {
    }

    /**
     * Paints it and answers how many rows it took.
     *
     * @param hidden lines that are not drawn at all
     */
    static int paint(Gfx gfx, List<String> names, int hidden, double left, double baseline, double width, Formats formats) {
        return lay(gfx, true, names, hidden, left, baseline, width, formats);
    }

    /** How many rows it would take. */
    static int rows(Gfx gfx, List<String> names, int hidden, double left, double width, Formats formats) {
        return lay(gfx, false, names, hidden, left, 0, width, formats);
    }

    private static int lay(Gfx gfx, boolean paint, List<String> names, int hidden, double left, double baseline, double width, Formats formats) {
        double x = left;
        int row = 1;
        for (int i = 0; i < names.size(); i++) {
            String name = gfx.fit(names.get(i), TextStyle.BODY, width / 2);
            double entry = SWATCH + 5 + gfx.textWidth(name, TextStyle.BODY);
            String rest = rest(names.size() - i - 1 + hidden, formats);
            double reserve = row == ROWS && !rest.isEmpty() ? GAP + gfx.textWidth(rest, TextStyle.BODY) : 0;
            if (x + entry + reserve > left + width && x > left) {
                if (row == ROWS) {
                    if (paint) {
                        rest(gfx, rest(names.size() - i + hidden, formats), x, y(baseline, row));
                    }
                    return row;
                }
                row++;
                x = left;
            }
            if (paint) {
                gfx.fillRound(x, y(baseline, row) - 9, SWATCH, SWATCH, 3, Ink.series(i));
                gfx.text(name, x + SWATCH + 5, y(baseline, row), TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
            }
            x += entry + GAP;
        }
        if (paint) {
            rest(gfx, rest(hidden, formats), x, y(baseline, row));
        }
        return row;
    }

    private static void rest(Gfx gfx, String text, double x, double baseline) {
        gfx.text(text, x, baseline, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
    }

    private static double y(double baseline, int row) {
        return baseline + (row - 1) * ROW;
    }

    private static String rest(int count, Formats formats) {
        return count == 0 ? "" : formats.plural(ChartTexts.in(formats.locale()).text("legend.more"), count);
    }
}
