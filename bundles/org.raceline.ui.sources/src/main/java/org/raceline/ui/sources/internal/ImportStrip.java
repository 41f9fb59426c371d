package org.raceline.ui.sources.internal;

import java.time.Instant;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;

/** One import in a line: its file, whose it is, what it counts for. */
record ImportStrip(ImportEntry entry, String source, Standing standing, Instant now) implements Drawing {
    static final int HEIGHT = 36;

    @Override
    public String title(Formats formats) {
        return entry.file();
    }

    private String facts(Formats formats) {
        return Words.plural(formats, "facts.count", Words.facts(entry));
    }

    private String days(Formats formats) {
        return entry.period().map(formats::period).orElse("–");
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRect(0, 0, width, height, Ink.SURFACE);
        gfx.fillRect(0, height - 1, width, 1, Ink.GRID);
        double baseline = height / 2 + 4;
        Ink first = entry.isLive() ? Ink.TEXT : Ink.TEXT_MUTED;
        cell(gfx, entry.file(), 0, 0.26, width, baseline, TextStyle.STRONG, first);
        cell(gfx, source, 0.26, 0.25, width, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY);
        cell(gfx, days(formats), 0.51, 0.16, width, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY);
        cell(gfx, facts(formats), 0.67, 0.11, width, baseline, TextStyle.BODY, first);
        cell(gfx, Words.ago(formats, entry.at(), now), 0.78, 0.1, width, baseline, TextStyle.BODY, Ink.TEXT_MUTED);
        cell(gfx, standing.text(), 0.88, 0.12, width, baseline, TextStyle.BODY, standing.ink());
    }

    private static void cell(Gfx gfx, String text, double from, double share, double width, double baseline, TextStyle style, Ink ink) {
        gfx.text(gfx.fit(text, style, share * width - 16), from * width + 8, baseline, style, ink, Align.START);
    }

    @Override
    public String description(Formats formats) {
        return String.join(" · ", source, days(formats), facts(formats), Words.ago(formats, entry.at(), now), standing.text());
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
