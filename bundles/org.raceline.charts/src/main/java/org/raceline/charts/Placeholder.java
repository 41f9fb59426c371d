package org.raceline.charts;

import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/**
 * What stands in a widget's place while it loads, and when it could not.
 *
 * @param problem what went wrong, in the user's words; empty while loading
 */
public record Placeholder(String title, String problem) implements Drawing {
    private static final double LOW = 180;

    public static Placeholder loading(String title) {
        return new Placeholder(title, "");
    }

    public static Placeholder failed(String title, String problem) {
        return new Placeholder(title, problem);
    }

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        boolean low = height < LOW;
        double room = width - 2 * Panel.INSET;
        TextStyle style = low ? TextStyle.BODY : TextStyle.TITLE;
        gfx.text(gfx.fit(title, style, room), Panel.INSET, 25, style, low ? Ink.TEXT_SECONDARY : Ink.TEXT, Align.START);
        if (!problem.isEmpty()) {
            paintProblem(gfx, room, height, formats);
        } else if (low) {
            bar(gfx, Panel.INSET, 38, 0.34 * room, 18);
            bar(gfx, Panel.INSET + 0.6 * room, 44, 0.4 * room, Math.clamp(height - 85, 8, 32));
            bar(gfx, Panel.INSET, height - 33, room, 6);
            bar(gfx, Panel.INSET, height - 19, 0.2 * room, 8);
            bar(gfx, Panel.INSET + 0.75 * room, height - 19, 0.25 * room, 8);
        } else {
            double pitch = (height - 60) / 5;
            for (int i = 0; i < 5; i++) {
                bar(gfx, Panel.INSET, 46 + i * pitch, room * (1 - 0.16 * i), Math.max(6, pitch - 14));
            }
        }
    }

    private static void bar(Gfx gfx, double x, double y, double width, double height) {
        gfx.fillRound(x, y, width, height, Math.min(6, height / 2), Ink.TRACK);
    }

    private void paintProblem(Gfx gfx, double room, double height, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        double y = height < LOW ? Math.min(48, height - 60) : height / 2 - 20;
        gfx.circle(Panel.INSET + 8, y, 8, Ink.BAD_TINT);
        gfx.text("!", Panel.INSET + 8, y + 4.2, TextStyle.STRONG, Ink.BAD, Align.MIDDLE);
        gfx.text(gfx.fit(texts.text("placeholder.failed"), TextStyle.STRONG, room - 24), Panel.INSET + 24, y + 4.2, TextStyle.STRONG, Ink.TEXT, Align.START);
        double baseline = y + 22;
        for (String line : TextLines.of(gfx, problem, TextStyle.BODY, room - 24, 2)) {
            gfx.text(line, Panel.INSET + 24, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
            baseline += gfx.textHeight(TextStyle.BODY);
        }
        gfx.text(gfx.fit(texts.text("placeholder.retry"), TextStyle.STRONG, room - 24), Panel.INSET + 24, baseline + 2, TextStyle.STRONG, Ink.ACCENT, Align.START);
    }

    @Override
    public String description(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        return problem.isEmpty() ? texts.text("placeholder.says.loading", title) : texts.text("placeholder.says.failed", title, problem);
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
