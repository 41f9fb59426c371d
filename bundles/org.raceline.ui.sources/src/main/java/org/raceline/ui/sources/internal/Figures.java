package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.format.Formats;

/** Every line of a file by its fate, as one bar, and what was made of them. */
record Figures(LineCount lines, long facts, long unchanged, long replaced, long rejected) implements Drawing {
    static final int HEIGHT = 104;
    private static final double BAR = 8;
    private static final double LEAST = 4;
    private static final double COLUMN = 132;

    private record Part(String key, long count, Ink ink) {
    }

    static Figures of(FileReport report) {
        return new Figures(report.lines(), report.touchpoints() + report.observations(), report.unchanged(), report.replaced(), report.quarantined());
    }

    static Figures of(ImportEntry entry) {
        return new Figures(entry.lines(), Words.facts(entry), entry.unchanged(), entry.replaced(), entry.quarantined());
    }

    private List<Part> parts() {
        return List.of(new Part("lines.loaded", lines.loaded(), Ink.GOOD), new Part("lines.header", lines.header(), Ink.TEXT_MUTED),
                new Part("lines.skipped", lines.skipped(), Ink.TEXT_MUTED.at(0.4)), new Part("lines.quarantined", lines.quarantined(), Ink.BAD));
    }

    private List<Part> figures() {
        return List.of(new Part("figures.facts", facts, Ink.TEXT), new Part("figures.unchanged", unchanged, Ink.TEXT), new Part("figures.replaced", replaced, Ink.TEXT),
                new Part("figures.rejected", rejected, rejected > 0 ? Ink.BAD : Ink.TEXT));
    }

    @Override
    public String title(Formats formats) {
        return Words.plural(formats, "lines.total", lines.total());
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRect(0, 0, width, height, Ink.SURFACE);
        gfx.fillRound(0, 0, width, BAR, BAR / 2, Ink.TRACK);
        List<Part> shown = parts().stream().filter(part -> part.count > 0).toList();
        double room = width - (LEAST + 1) * shown.size() + 1;
        double x = 0;
        for (Part part : shown) {
            // A single rejected line of a million is still seen.
            double share = LEAST + room * part.count / Math.max(1, lines.total());
            gfx.fillRound(x, 0, share, BAR, BAR / 2, part.ink);
            x += share + 1;
        }
        paintLegend(gfx, width, formats);
        double column = Math.min(COLUMN, width / figures().size());
        for (int i = 0; i < figures().size(); i++) {
            Part figure = figures().get(i);
            gfx.text(gfx.fit(formats.number(figure.count), TextStyle.PAGE, column - 8), i * column, 76, TextStyle.PAGE, figure.ink, Align.START);
            gfx.text(gfx.fit(Words.text(figure.key), TextStyle.CAPTION, column - 8), i * column, 94, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
        }
    }

    private void paintLegend(Gfx gfx, double width, Formats formats) {
        double x = 0;
        String total = title(formats);
        gfx.text(total, x, 29, TextStyle.STRONG, Ink.TEXT, Align.START);
        x += gfx.textWidth(total, TextStyle.STRONG) + 18;
        for (Part part : parts()) {
            String text = Words.plural(formats, part.key, part.count);
            double room = gfx.textWidth(text, TextStyle.BODY) + 14;
            if (part.count > 0 && x + room <= width) {
                gfx.circle(x + 4, 25, 4, part.ink);
                gfx.text(text, x + 13, 29, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
                x += room + 14;
            }
        }
    }

    @Override
    public String description(Formats formats) {
        List<String> said = new ArrayList<>();
        parts().forEach(part -> said.add(Words.plural(formats, part.key, part.count)));
        figures().forEach(figure -> said.add(Words.text("figures.says", Words.text(figure.key), formats.number(figure.count))));
        return String.join(" · ", said);
    }

    @Override
    public Table table(Formats formats) {
        List<List<String>> rows = new ArrayList<>();
        parts().forEach(part -> rows.add(List.of(Words.text(part.key + ".name"), formats.number(part.count))));
        return new Table(List.of(title(formats), formats.number(lines.total())), rows);
    }
}
