package org.raceline.ui.sources.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;

/**
 * A source: who it is, how its files are read, and which days it speaks of.
 *
 * @param name      as the user knows it
 * @param connector its connector's name
 * @param installed whether that connector is there
 * @param extent    the days of all sources, over which its own are drawn
 */
record SourceStrip(Source source, String name, String connector, boolean installed, Coverage coverage, Optional<Period> extent, Optional<Instant> last,
        Instant now) implements Drawing {
    static final int HEIGHT = 54;
    private static final double BAR = 8;

    static SourceStrip of(Source source, Snapshot snapshot, Optional<Period> extent, Instant now) {
        String name = source.name().isEmpty() ? snapshot.name(source) : source.name();
        return new SourceStrip(source, name, snapshot.connector(source.connector()), snapshot.isInstalled(source.connector()), snapshot.coverage(source),
                extent, snapshot.live(source).stream().findFirst().map(ImportEntry::at), now);
    }

    @Override
    public String title(Formats formats) {
        return name;
    }

    private String kind() {
        return installed ? connector : Words.text("details.connector.gone", connector);
    }

    private String reading() {
        List<String> parts = new ArrayList<>();
        source.zone().ifPresent(zone -> parts.add(zone.getId()));
        if (!source.locale().isEmpty()) {
            parts.add(source.locale());
        }
        if (!source.currency().isEmpty()) {
            parts.add(source.currency());
        }
        return parts.isEmpty() ? Words.text("source.untold") : String.join(" · ", parts);
    }

    private String latest(Formats formats) {
        return last.map(when -> Words.text("source.last", Words.ago(formats, when, now))).orElseGet(() -> Words.text("source.never"));
    }

    private String days(Formats formats) {
        String gaps = Words.plural(formats, "source.gap", coverage.periods().size() - 1);
        return coverage.span().map(span -> coverage.periods().size() == 1 ? formats.period(span) : Words.text("source.gaps", formats.period(span), gaps))
                .orElseGet(() -> Words.text("source.no-days"));
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRect(0, 0, width, height, Ink.SURFACE);
        double first = 0.27 * width;
        double second = 0.24 * width;
        gfx.text(gfx.fit(name, TextStyle.TITLE, first - 20), 8, 22, TextStyle.TITLE, Ink.TEXT, Align.START);
        gfx.text(gfx.fit(kind(), TextStyle.BODY, first - 20), 8, 41, TextStyle.BODY, installed ? Ink.TEXT_MUTED : Ink.BAD, Align.START);
        gfx.text(gfx.fit(reading(), TextStyle.BODY, second - 12), first, 22, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
        gfx.text(gfx.fit(latest(formats), TextStyle.BODY, second - 12), first, 41, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        double left = first + second;
        double room = width - left - 8;
        gfx.fillRound(left, 15, room, BAR, BAR / 2, Ink.TRACK);
        extent.ifPresent(whole -> coverage.within(whole).periods().forEach(part -> {
            double from = left + room * (part.from().toEpochDay() - whole.from().toEpochDay()) / whole.days();
            gfx.fillRound(from, 15, Math.max(3, room * part.days() / whole.days()), BAR, BAR / 2, Ink.ACCENT);
        }));
        gfx.text(gfx.fit(days(formats), TextStyle.BODY, room), left, 41, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        gfx.fillRect(0, height - 1, width, 1, Ink.GRID);
    }

    @Override
    public String description(Formats formats) {
        return String.join(" · ", kind(), reading(), latest(formats), days(formats));
    }

    @Override
    public Table table(Formats formats) {
        return new Table(List.of(Words.text("source.from"), Words.text("source.to")),
                coverage.periods().stream().map(part -> List.of(formats.day(part.from()), formats.day(part.to()))).toList());
    }
}
