package org.raceline.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * One metric over time: the period as a line over a fading ground, the compared one dashed in its place, and a level to reach.
 *
 * @param title  what is shown
 * @param now    readings of the period, in order of time
 * @param before readings of the compared period, in order of time; empty: none is compared
 * @param level  what every part of the period is to reach; only of what does not add up over time
 * @param ink    of the line
 * @param why    what to say where there is no value; may be empty
 * @param marks  what happened, in order of days
 */
public record CourseChart(String title, List<Reading> now, List<Reading> before, Optional<Quantity> level, Ink ink, String why, List<NoteMark> marks) implements Drawing {
    private static final double TOP = 52;
    private static final double FOOT = 32;
    private static final double STEP = 28;

    public CourseChart {
        now = List.copyOf(now);
        before = List.copyOf(before);
        marks = List.copyOf(marks);
    }

    /** Without marks. */
    public CourseChart(String title, List<Reading> now, List<Reading> before, Optional<Quantity> level, Ink ink, String why) {
        this(title, now, before, level, ink, why, List.of());
    }

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        double room = width - 2 * Panel.INSET;
        gfx.text(gfx.fit(title, TextStyle.TITLE, room), Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        if (!drawable()) {
            Panel.paintCentred(gfx, why(formats), width, height);
            return;
        }
        Texts texts = ChartTexts.in(formats.locale());
        Scale scale = scale(height);
        List<String> labels = formats.axis(scale.ticks(), unit());
        Plot plot = plot(gfx, scale, labels, width, height);
        for (int i = 0; i < labels.size(); i++) {
            double y = plot.y(scale.ticks().get(i).doubleValue());
            gfx.line(plot.left(), y, plot.right(), y, Pen.of(Ink.GRID, 1));
            gfx.text(labels.get(i), plot.left() - 9, y + 4, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        }
        Gfx time = plot.along(gfx, formats);
        TimeAxis.paint(time, plot, formats);
        NoteLane.paintOnAxis(time, marks, plot);
        double right = key(gfx, texts.text("course.now"), Pen.of(ink, 2), width - Panel.INSET, room);
        if (!before.isEmpty()) {
            right = key(gfx, texts.text("course.before"), Pen.of(Ink.TEXT_MUTED, 1.4).dash(), right, room);
            Curve.of(moved()).runs(plot).forEach(run -> line(time, run, Pen.of(Ink.TEXT_MUTED, 1.4).dash()));
        }
        if (level.isPresent()) {
            key(gfx, texts.text("course.level", formats.quantity(level.get())), Pen.of(Ink.TEXT, 1.2).dash(), right, room);
            double y = plot.y(level.get().value().doubleValue());
            gfx.line(plot.left(), y, plot.right(), y, Pen.of(Ink.TEXT, 1.2).dash());
        }
        for (double[] run : Curve.of(now).runs(plot)) {
            if (run.length > 2) {
                time.fillAreaGradient(run, plot.top(), plot.bottom(), ink.at(0.18));
            }
            line(time, run, Pen.of(ink, 2));
        }
    }

    private static void line(Gfx gfx, double[] run, Pen pen) {
        if (run.length > 2) {
            gfx.polyline(run, pen);
        } else {
            gfx.circle(run[0], run[1], 2.2, pen.ink());
        }
    }

    /** Says at the upper right what a line is, as far as there is room beside the title; answers where the next one ends. */
    private double key(Gfx gfx, String text, Pen pen, double right, double room) {
        double left = right - gfx.textWidth(text, TextStyle.CAPTION) - 22;
        if (left < Panel.INSET + Math.min(room, gfx.textWidth(title, TextStyle.TITLE)) + 12) {
            return right;
        }
        gfx.line(left, 22, left + 16, 22, pen);
        gfx.text(text, right, 26, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.END);
        return left - 16;
    }

    private Stream<Quantity> quantities() {
        return Stream.concat(now.stream(), moved().stream()).flatMap(reading -> reading.value().stream());
    }

    private Unit unit() {
        return quantities().findFirst().orElseThrow().unit();
    }

    private boolean drawable() {
        return now.stream().anyMatch(reading -> reading.value().isPresent()) && quantities().map(Quantity::unit).distinct().count() == 1;
    }

    private Scale scale(double height) {
        double[] values = Stream.concat(quantities(), level.stream()).mapToDouble(q -> q.value().doubleValue()).toArray();
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        boolean whole = quantities().allMatch(q -> q.value().stripTrailingZeros().scale() <= 0);
        return Scale.of(low, high, Math.clamp((int) ((height - TOP - FOOT) / STEP), 1, 6), unit(), whole);
    }

    private Plot plot(Gfx gfx, Scale scale, List<String> labels, double width, double height) {
        double left = Panel.INSET + labels.stream().mapToDouble(label -> gfx.textWidth(label, TextStyle.CAPTION)).max().orElseThrow() + 9;
        List<Reading> moved = moved();
        long first = Stream.concat(now.stream(), moved.stream()).mapToLong(r -> r.period().from().toEpochDay()).min().orElseThrow();
        long last = Stream.concat(now.stream(), moved.stream()).mapToLong(r -> r.period().from().toEpochDay()).max().orElseThrow();
        return new Plot(left, TOP, width - Panel.INSET - 2 - left, Math.max(1, height - FOOT - TOP), first, last, scale.low().doubleValue(), scale.high());
    }

    /** The compared readings on the days of the period; where the compared one is longer, its days after them are left out. */
    private List<Reading> moved() {
        if (before.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        long days = now.getFirst().period().from().toEpochDay() - before.getFirst().period().from().toEpochDay();
        LocalDate last = now.getLast().period().to();
        return before.stream().filter(r -> !r.period().from().plusDays(days).isAfter(last)).map(r -> new Reading(r.metric(), new Period(r.period().from().plusDays(days), r.period().to().plusDays(days)), r.slice(), r.value(), r.reason(),
                r.explanation(), r.bounds(), r.flags(), r.sources(), r.error())).toList();
    }

    /** A strip for each reading; pressing it means its days. After them a place for each note. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        if (!drawable()) {
            return List.of();
        }
        Scale scale = scale(height);
        Plot plot = plot(gfx, scale, formats.axis(scale.ticks(), unit()), width, height);
        double strip = plot.width() / Math.max(1, now.size());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Reading reading = now.get(i);
            double x = plot.x(reading.period().from().toEpochDay()) - strip / 2;
            parts.add(new Part(reading.period().toString(), says(i, formats), x, plot.top(), strip, plot.height()));
        }
        parts.addAll(NoteLane.partsOnAxis(marks, plot, formats));
        return plot.along(parts, formats);
    }

    private String says(int place, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Reading reading = now.get(place);
        String value = shown(reading, formats);
        return place < before.size() ? texts.text("course.says.before", formats.period(reading.period()), value, formats.period(before.get(place).period()), shown(before.get(place), formats))
                : texts.text("course.says", formats.period(reading.period()), value);
    }

    private static String shown(Reading reading, Formats formats) {
        return reading.value().map(formats::quantity).orElseGet(() -> new Vocabulary(formats.locale()).reason(reading.reason().orElseThrow()));
    }

    private String why(Formats formats) {
        if (quantities().map(Quantity::unit).distinct().count() > 1) {
            return new Vocabulary(formats.locale()).reason(Reason.MIXED_CURRENCY);
        }
        return why.isEmpty() ? ChartTexts.in(formats.locale()).text("trend.empty") : why;
    }

    @Override
    public String description(Formats formats) {
        TrendChart.Line line = new TrendChart.Line(title, now);
        return new TrendChart(title, List.of(line), why, marks).description(formats);
    }

    @Override
    public Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            List<String> row = new ArrayList<>(List.of(formats.period(now.get(i).period()), shown(now.get(i), formats)));
            if (!before.isEmpty()) {
                row.add(i < before.size() ? shown(before.get(i), formats) : "");
            }
            rows.add(row);
        }
        return new Table(before.isEmpty() ? List.of(texts.text("table.period"), texts.text("table.value"))
                : List.of(texts.text("table.period"), texts.text("table.value"), texts.text("course.before")), rows);
    }
}
