package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raceline.core.analysis.Indexed;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Several metrics over the same days, and what happened on these days. Metrics of one unit share an axis; those of two units have an
 * axis on either side, those of more a plot each, one below the other. As an index all share one axis, on which each begins at 100.
 */
public final class TrendsChart implements Drawing {
    private static final int MOST_RINGS = 60;
    private static final double WIDTH = 1.8;

    /**
     * One metric.
     *
     * @param now    readings in order of time
     * @param before readings of the compared period, in order of time; empty: none is compared
     */
    public record Line(String name, List<Reading> now, List<Reading> before) {
        public Line {
            now = List.copyOf(now);
            before = List.copyOf(before);
        }

        /** The units of its values; more than one: several currencies. */
        List<Unit> units() {
            return now.stream().flatMap(reading -> reading.value().stream()).map(Quantity::unit).distinct().toList();
        }

        /** The last day of the period, as days since 1970. */
        long lastDay() {
            return now.isEmpty() ? Long.MIN_VALUE : now.getLast().period().to().toEpochDay();
        }

        /** How many days later the period lies than the compared one. */
        long distance() {
            return now.isEmpty() || before.isEmpty() ? 0 : now.getFirst().period().from().toEpochDay() - before.getFirst().period().from().toEpochDay();
        }
    }

    private final List<Line> lines;
    private final boolean indexed;
    private final List<NoteMark> marks;
    private final TrendsCurves curves;
    private final TrendsWords words;
    private volatile TrendsLayout laid;
    private volatile Said said;

    /** Who is shown very many readings is told of them again and again. */
    private record Said(Locale locale, String sentences) {
    }

    /**
     * @param lines at most {@link Ink#SERIES_COUNT}
     * @param marks in order of their days
     */
    public TrendsChart(List<Line> lines, boolean indexed, List<NoteMark> marks) {
        this.lines = List.copyOf(lines.subList(0, Math.min(lines.size(), Ink.SERIES_COUNT)));
        this.indexed = indexed;
        this.marks = List.copyOf(marks);
        List<Indexed> index = this.lines.stream().map(line -> Indexed.of(line.now())).toList();
        curves = new TrendsCurves(this.lines, indexed ? index : List.of());
        words = new TrendsWords(this.lines, indexed ? index : List.of(), this.marks);
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean isIndexed() {
        return indexed;
    }

    public List<NoteMark> marks() {
        return marks;
    }

    @Override
    public String title(Formats formats) {
        return ChartTexts.in(formats.locale()).text(indexed ? "trends.title.index" : "trends.title");
    }

    @Override
    public double fullHeight() {
        return 130 + NoteLane.height(marks) + Math.max(1, curves.plots()) * (curves.plots() > 1 ? 120 : 240);
    }

    /** Where everything stands in a size; worked out once. */
    private TrendsLayout layout(Gfx gfx, double width, double height, Formats formats) {
        TrendsLayout known = laid;
        if (known == null || !known.isOf(gfx, width, height, formats)) {
            known = new TrendsLayout(curves, marks, words, gfx, width, height, formats);
            laid = known;
        }
        return known;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        double room = width - 2 * Panel.INSET;
        String title = gfx.fit(title(formats), TextStyle.TITLE, room);
        gfx.text(title, Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        if (curves.groups().isEmpty()) {
            Panel.paintCentred(gfx, words.why(formats), width, height);
            return;
        }
        Legend.paint(gfx, words.names(curves, formats), 0, Panel.INSET, 50, room, formats);
        paintKeys(gfx, Panel.INSET + gfx.textWidth(title, TextStyle.TITLE) + 12, width - Panel.INSET, formats);
        TrendsLayout layout = layout(gfx, width, height, formats);
        layout.axes().forEach(axis -> axis.paint(gfx, indexed));
        Gfx time = layout.foot().along(gfx, formats);
        TimeAxis.paint(time, layout.foot(), formats);
        layout.lane().paint(time, layout.axes().getFirst().plot().top());
        for (TrendsLayout.Runs runs : layout.runs()) {
            Ink ink = Ink.series(runs.line());
            runs.before().forEach(run -> line(time, run, Pen.of(ink.at(0.5), 1.2).dash()));
            runs.partial().forEach(run -> line(time, run, Pen.of(ink, WIDTH).dash()));
            runs.whole().forEach(run -> line(time, run, Pen.of(ink, WIDTH)));
            if (runs.rings().size() <= MOST_RINGS) {
                runs.rings().forEach(at -> ring(time, at[0], at[1], ink));
            }
        }
    }

    private static void line(Gfx gfx, double[] run, Pen pen) {
        if (run.length > 2) {
            gfx.polyline(run, pen);
        } else {
            gfx.circle(run[0], run[1], 2, pen.ink());
        }
    }

    /** A point that speaks of a part of its days only. */
    private static void ring(Gfx gfx, double x, double y, Ink ink) {
        gfx.circle(x, y, 3.6, ink);
        gfx.circle(x, y, 2, Ink.SURFACE);
    }

    /** Says what dashes and rings are, from the end of the first line on, as far as there is room. */
    private void paintKeys(Gfx gfx, double left, double right, Formats formats) {
        double end = right;
        if (curves.isCompared()) {
            end = key(gfx, ChartTexts.in(formats.locale()).text("course.before"), left, end, x -> gfx.line(x, 22, x + 16, 22, Pen.of(Ink.TEXT_MUTED, 1.2).dash()));
        }
        if (curves.isPartial()) {
            key(gfx, new Vocabulary(formats.locale()).flag(Reading.PARTIAL), left, end, x -> ring(gfx, x + 10, 22, Ink.TEXT_MUTED));
        }
    }

    private interface Sign {
        void paint(double x);
    }

    private static double key(Gfx gfx, String text, double left, double end, Sign sign) {
        double start = end - gfx.textWidth(text, TextStyle.CAPTION) - 22;
        if (start < left) {
            return end;
        }
        sign.paint(start);
        gfx.text(text, end, 26, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.END);
        return start - 16;
    }

    /** A strip for each reading, or for a few where there are very many, and after them the notes. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        return curves.groups().isEmpty() ? List.of() : layout(gfx, width, height, formats).parts();
    }

    @Override
    public String description(Formats formats) {
        Said known = said;
        if (known == null || !known.locale().equals(formats.locale())) {
            known = new Said(formats.locale(), describe(formats));
            said = known;
        }
        return known.sentences();
    }

    private String describe(Formats formats) {
        List<String> sentences = new ArrayList<>(List.of(words.description(formats)));
        marks.forEach(mark -> sentences.add(mark.says(formats)));
        return String.join(" ", sentences);
    }

    @Override
    public Table table(Formats formats) {
        return words.table(formats);
    }
}
