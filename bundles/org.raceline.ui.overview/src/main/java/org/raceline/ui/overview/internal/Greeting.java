package org.raceline.ui.overview.internal;

import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextLines;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * The first thing that is seen: the four stages, and what can be read.
 *
 * @param connectors names of the connectors that are installed, in a row
 */
record Greeting(String connectors) implements Drawing {
    static final int HEIGHT = 374;
    private static final int LINE = 20;
    private static final int MOST = 5;
    private static final TextStyle BODY = new TextStyle(13, false);

    @Override
    public String title(Formats formats) {
        return Words.TEXTS.text("welcome.title");
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Vocabulary words = new Vocabulary(formats.locale());
        double step = width / Stage.values().length;
        for (Stage stage : Stage.values()) {
            double x = stage.ordinal() * step + 8;
            double bar = 30 + 14.0 * stage.ordinal();
            gfx.fillRound(x, 88 - bar, step - 16, bar, 8, Ink.of(stage).at(0.85));
            gfx.text(words.stage(stage), x + step / 2 - 8, 110, TextStyle.TITLE, Ink.TEXT, Align.MIDDLE);
            gfx.text(gfx.fit(words.goal(stage), TextStyle.CAPTION, step - 16), x + step / 2 - 8, 127, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.MIDDLE);
        }
        gfx.text(title(formats), width / 2, 178, TextStyle.FIGURE, Ink.TEXT, Align.MIDDLE);
        double baseline = paint(gfx, Words.TEXTS.text("welcome.what"), 2, width, 206, Ink.TEXT_SECONDARY);
        baseline = paint(gfx, reads(), MOST, width, baseline + 2, Ink.TEXT_SECONDARY);
        paint(gfx, Words.TEXTS.text("welcome.drop"), 2, width, baseline + 2, Ink.TEXT_MUTED);
    }

    /** A few lines in the middle; answers where the next one stands. */
    private static double paint(Gfx gfx, String text, int most, double width, double top, Ink ink) {
        double baseline = top;
        for (String line : TextLines.of(gfx, text, BODY, width, most)) {
            gfx.text(line, width / 2, baseline, BODY, ink, Align.MIDDLE);
            baseline += LINE;
        }
        return baseline;
    }

    @Override
    public String description(Formats formats) {
        return Words.TEXTS.text("welcome.what") + " " + reads() + " " + Words.TEXTS.text("welcome.drop");
    }

    private String reads() {
        return connectors.isEmpty() ? Words.TEXTS.text("welcome.reads.nothing") : Words.TEXTS.text("welcome.reads", connectors);
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
