package org.raceline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
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
 * Values over time, one line for each part.
 *
 * @param title what is shown, e.g. {@code Visits by channel}
 * @param lines in the order of the legend; only the first {@link Ink#SERIES_COUNT} are drawn
 * @param why   what to say where no line has a value; may be empty
 * @param marks what happened, in order of days
 */
public record TrendChart(String title, List<Line> lines, String why, List<NoteMark> marks) implements Drawing {

    /** A part's name and its readings, in order of time. */
    public record Line(String name, List<Reading> readings) {
        public Line {
            readings = List.copyOf(readings);
        }
    }

    private static final double STEP = 28;

    public TrendChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** Without marks. */
    public TrendChart(String title, List<Line> lines, String why) {
        this(title, lines, why, List.of());
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
        Optional<Layout> laid = layout(gfx, width, height, formats);
        if (laid.isEmpty()) {
            Panel.paintCentred(gfx, units().size() > 1 ? new Vocabulary(formats.locale()).reason(Reason.MIXED_CURRENCY) : why(formats), width, height);
            return;
        }
        List<Line> drawn = drawn();
        Legend.paint(gfx, drawn.stream().map(Line::name).toList(), lines.size() - drawn.size(), Panel.INSET, 50, room, formats);
        Plot plot = laid.get().plot();
        paintGrid(gfx, plot, laid.get().scale(), laid.get().labels());
        Gfx time = plot.along(gfx, formats);
        TimeAxis.paint(time, plot, formats);
        NoteLane.paintOnAxis(time, marks, plot);
        for (int i = 0; i < drawn.size(); i++) {
            paintLine(time, Curve.of(drawn.get(i).readings()).runs(plot), Ink.series(i));
        }
    }

    private List<Line> drawn() {
        return lines.subList(0, Math.min(lines.size(), Ink.SERIES_COUNT));
    }

    private List<Unit> units() {
        return quantities().map(Quantity::unit).distinct().toList();
    }

    private record Layout(Plot plot, Scale scale, List<String> labels) {
    }

    /** Empty where there is nothing to draw. */
    private Optional<Layout> layout(Gfx gfx, double width, double height, Formats formats) {
        List<Line> drawn = drawn();
        List<Curve> curves = drawn.stream().map(Line::readings).map(Curve::of).toList();
        List<Unit> units = units();
        if (units.size() != 1 || curves.stream().noneMatch(Curve::hasValues)) {
            return Optional.empty();
        }
        int rows = Legend.rows(gfx, drawn.stream().map(Line::name).toList(), lines.size() - drawn.size(), Panel.INSET, width - 2 * Panel.INSET, formats);
        double top = 48 + rows * Legend.ROW;
        double plotHeight = Math.max(1, height - 32 - top);
        Scale scale = Scale.of(curves.stream().mapToDouble(Curve::min).min().orElseThrow(), curves.stream().mapToDouble(Curve::max).max().orElseThrow(),
                Math.clamp((int) (plotHeight / STEP), 1, 6), units.getFirst(), quantities().allMatch(q -> q.value().stripTrailingZeros().scale() <= 0));
        List<String> labels = formats.axis(scale.ticks(), units.getFirst());
        double left = Panel.INSET + labels.stream().mapToDouble(label -> gfx.textWidth(label, TextStyle.CAPTION)).max().orElseThrow() + 9;
        long first = drawn.stream().map(Line::readings).filter(r -> !r.isEmpty()).mapToLong(r -> r.getFirst().period().from().toEpochDay()).min().orElseThrow();
        long last = drawn.stream().map(Line::readings).filter(r -> !r.isEmpty()).mapToLong(r -> r.getLast().period().from().toEpochDay()).max().orElseThrow();
        Plot plot = new Plot(left, top, width - Panel.INSET - 2 - left, plotHeight, first, last, scale.low().doubleValue(), scale.high());
        return Optional.of(new Layout(plot, scale, labels));
    }

    /** A place for each time, and one for each note. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        return layout(gfx, width, height, formats).map(Layout::plot).map(plot -> {
            List<Part> parts = new ArrayList<>(new TrendStrips(lines).parts(plot, formats));
            parts.addAll(NoteLane.partsOnAxis(marks, plot, formats));
            return plot.along(parts, formats);
        }).orElse(List.of());
    }

    private Stream<Quantity> quantities() {
        return lines.stream().flatMap(line -> line.readings().stream()).map(Reading::value).flatMap(Optional::stream);
    }

    private String why(Formats formats) {
        return why.isEmpty() ? ChartTexts.in(formats.locale()).text("trend.empty") : why;
    }

    private static void paintGrid(Gfx gfx, Plot plot, Scale scale, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            double y = plot.y(scale.ticks().get(i).doubleValue());
            gfx.line(plot.left(), y, plot.right(), y, Pen.of(Ink.GRID, 1));
            gfx.text(labels.get(i), plot.left() - 9, y + 4, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        }
    }

    private static void paintLine(Gfx gfx, List<double[]> runs, Ink ink) {
        for (double[] run : runs) {
            if (run.length > 2) {
                gfx.polyline(run, Pen.of(ink, 1.8));
            } else {
                gfx.circle(run[0], run[1], 2, ink);
            }
        }
    }

    @Override
    public String description(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<String> sentences = new ArrayList<>();
        for (Line line : lines) {
            Reading low = null;
            Reading high = null;
            Reading last = null;
            for (Reading reading : line.readings()) {
                if (reading.value().isPresent()) {
                    low = low == null || size(reading).compareTo(size(low)) < 0 ? reading : low;
                    high = high == null || size(reading).compareTo(size(high)) > 0 ? reading : high;
                    last = reading;
                }
            }
            if (last != null) {
                sentences.add(texts.text("trend.says", line.name(), formats.quantity(low.value().orElseThrow()), formats.period(low.period()),
                        formats.quantity(high.value().orElseThrow()), formats.period(high.period()), formats.quantity(last.value().orElseThrow())));
            }
        }
        if (sentences.isEmpty()) {
            return why(formats);
        }
        marks.forEach(mark -> sentences.add(mark.says(formats)));
        return String.join(" ", sentences);
    }

    private static BigDecimal size(Reading reading) {
        return reading.value().orElseThrow().value();
    }

    @Override
    public Table table(Formats formats) {
        SequencedSet<Period> periods = new TreeSet<>();
        lines.forEach(line -> line.readings().forEach(reading -> periods.add(reading.period())));
        List<String> header = new ArrayList<>(List.of(ChartTexts.in(formats.locale()).text("table.period")));
        lines.forEach(line -> header.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Period period : periods) {
            List<String> row = new ArrayList<>(List.of(formats.period(period)));
            for (Line line : lines) {
                row.add(line.readings().stream().filter(r -> r.period().equals(period)).findFirst().flatMap(Reading::value).map(formats::quantity).orElse("–"));
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }
}
