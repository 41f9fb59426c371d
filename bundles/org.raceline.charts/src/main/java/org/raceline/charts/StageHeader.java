package org.raceline.charts;

import org.raceline.core.model.Stage;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** The head of a stage's column: its name and what it is for. */
public record StageHeader(Stage stage) implements Drawing {
    public static final double HEIGHT = 34;
    private static final double TEXT = 14;

    @Override
    public String title(Formats formats) {
        return new Vocabulary(formats.locale()).stage(stage);
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRound(0, 0, 4, HEIGHT, 2, Ink.of(stage));
        gfx.text(gfx.fit(title(formats), TextStyle.HEADING, width - TEXT), TEXT, 13, TextStyle.HEADING, Ink.TEXT, Align.START);
        String goal = gfx.fit(new Vocabulary(formats.locale()).goal(stage), TextStyle.BODY, width - TEXT);
        gfx.text(goal, TEXT, 30, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
    }

    @Override
    public String description(Formats formats) {
        return new Vocabulary(formats.locale()).goal(stage);
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
