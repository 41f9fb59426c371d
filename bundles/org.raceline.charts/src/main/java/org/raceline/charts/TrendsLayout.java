package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

/** Where lines, axes and notes stand in one size. Placing very many points is dear, so it is kept. */
final class TrendsLayout {
    private static final double STEP = 28;
    private static final double BETWEEN = 22;
    private static final double LOW = 60;
    private static final double TIME = 32;
    private static final double DOT = 3;

    /**
     * One axis of values.
     *
     * @param atEnd  whether its labels stand at the end of the plot, where the grid is another's
     * @param shared whether another axis has the same plot: then its lines are named by dots above it
     */
    record Axis(Plot plot, Scale scale, List<String> labels, boolean atEnd, boolean shared, List<Integer> lines) {

        void paint(Gfx gfx, boolean indexed) {
            for (int i = 0; i < labels.size(); i++) {
                double y = plot.y(scale.ticks().get(i).doubleValue());
                if (!atEnd) {
                    gfx.line(plot.left(), y, plot.right(), y, Pen.of(Ink.GRID, 1));
                }
                gfx.text(labels.get(i), atEnd ? plot.right() + 9 : plot.left() - 9, y + 4, TextStyle.CAPTION, Ink.TEXT_MUTED, atEnd ? Align.START : Align.END);
            }
            if (indexed) {
                gfx.line(plot.left(), plot.y(100), plot.right(), plot.y(100), Pen.of(Ink.TEXT_MUTED.at(0.6), 1));
            }
            for (int i = 0; shared && i < lines.size(); i++) {
                double x = atEnd ? plot.right() + 9 + DOT + 9.0 * i : plot.left() - 9 - DOT - 9.0 * i;
                gfx.circle(x, plot.top() - 13, DOT, Ink.series(lines.get(i)));
            }
        }
    }

    /** A line as it is drawn; the points of rings are told in part. */
    record Runs(int line, List<double[]> whole, List<double[]> partial, List<double[]> before, List<double[]> rings) {
    }

    private final Class<?> surface;
    private final double width;
    private final double height;
    private final Formats formats;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Runs> runs = new ArrayList<>();
    private final NoteLane lane;
    private final List<Part> parts;

    TrendsLayout(TrendsCurves curves, List<NoteMark> marks, TrendsWords words, Gfx gfx, double width, double height, Formats formats) {
        surface = gfx.getClass();
        this.width = width;
        this.height = height;
        this.formats = formats;
        boolean below = curves.plots() > 1;
        boolean shared = !below && curves.groups().size() > 1;
        double top = 48 + Legend.rows(gfx, words.names(curves, formats), 0, Panel.INSET, width - 2 * Panel.INSET, formats) * Legend.ROW + (shared ? 14 : 0);
        double all = Math.max(1, height - TIME - NoteLane.height(marks) - top);
        double each = below ? Math.max(1, (all - (curves.plots() - 1) * BETWEEN) / curves.plots()) : all;
        place(curves, gfx, top, each, below);
        axes.forEach(axis -> axis.lines().forEach(line -> runs.add(runs(curves, line, axis.plot()))));
        Plot foot = foot();
        lane = new NoteLane(gfx, marks, foot, foot.bottom() + TIME - 2, width - Panel.INSET, formats);
        Plot strip = new Plot(foot.left(), axes.getFirst().plot().top(), foot.width(), foot.bottom() - axes.getFirst().plot().top(), foot.firstDay(), foot.lastDay(), 0, 1);
        List<Part> every = new ArrayList<>(words.strips(strip, formats));
        every.addAll(lane.parts(formats));
        parts = foot.along(List.copyOf(every), formats);
    }

    private void place(TrendsCurves curves, Gfx gfx, double top, double high, boolean below) {
        List<Scale> scales = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (Unit unit : curves.groups().sequencedKeySet()) {
            Scale scale = curves.scale(unit, high, below && high < LOW ? high : STEP);
            scales.add(scale);
            labels.add(formats.axis(scale.ticks(), unit));
        }
        boolean shared = !below && scales.size() > 1;
        double left = Panel.INSET + 9 + (below ? labels.stream().mapToDouble(all -> widest(gfx, all)).max().orElseThrow() : widest(gfx, labels.getFirst()));
        double right = width - Panel.INSET - (shared ? 9 + widest(gfx, labels.getLast()) : 2);
        long[] days = curves.days();
        int place = 0;
        for (Map.Entry<Unit, List<Integer>> group : curves.groups().entrySet()) {
            Scale scale = scales.get(place);
            double y = below ? top + place * (high + BETWEEN) : top;
            Plot plot = new Plot(left, y, Math.max(1, right - left), high, days[0], days[1], scale.low().doubleValue(), scale.high());
            axes.add(new Axis(plot, scale, labels.get(place), shared && place == 1, shared, group.getValue()));
            place++;
        }
    }

    private static double widest(Gfx gfx, List<String> labels) {
        return labels.stream().mapToDouble(label -> gfx.textWidth(label, TextStyle.CAPTION)).max().orElse(0);
    }

    private static Runs runs(TrendsCurves curves, int line, Plot plot) {
        if (!curves.isFlagged(line)) {
            return new Runs(line, curves.now(line).runs(plot), List.of(), curves.before(line).runs(plot), List.of());
        }
        Curve rings = curves.rings(line);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < rings.values().length; i++) {
            if (Double.isFinite(rings.values()[i])) {
                points.add(new double[] {plot.x(rings.days()[i]), plot.y(rings.values()[i])});
            }
        }
        return new Runs(line, curves.told(line).runs(plot), curves.untold(line).runs(plot), curves.before(line).runs(plot), points);
    }

    boolean isOf(Gfx gfx, double wide, double high, Formats language) {
        return surface == gfx.getClass() && width == wide && height == high && formats.locale().equals(language.locale());
    }

    List<Axis> axes() {
        return axes;
    }

    /** The plot that has the axis of time. */
    Plot foot() {
        return axes.getLast().plot();
    }

    List<Runs> runs() {
        return runs;
    }

    NoteLane lane() {
        return lane;
    }

    List<Part> parts() {
        return parts;
    }
}
