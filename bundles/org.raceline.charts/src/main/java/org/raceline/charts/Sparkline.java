package org.raceline.charts;

import java.util.List;
import org.raceline.core.analysis.Reading;
import org.raceline.format.Formats;

/** The course of a value without axes: a line over a fading ground, a dot at its end. */
final class Sparkline {
    private static final double DOT = 3;

    private Sparkline() {
    }

    /** Whether there is a line to draw. */
    static boolean drawable(List<Reading> history) {
        return history.stream().filter(reading -> reading.value().isPresent()).count() > 1;
    }

    static void paint(Gfx surface, Formats formats, List<Reading> history, double x, double y, double width, double height, Ink ink) {
        Curve curve = Curve.of(history);
        double low = curve.min();
        double high = curve.max();
        if (low == high) {
            low -= 1;
            high += 1;
        }
        long[] days = curve.days();
        // The line keeps above the ground's foot, so that its lowest point is not on the foot itself.
        Plot plot = new Plot(x, y + DOT, width - DOT, 0.86 * (height - DOT), days[0], days[days.length - 1], low, high);
        Gfx gfx = plot.along(surface, formats);
        double[] end = {};
        for (double[] run : curve.runs(plot)) {
            end = new double[] {run[run.length - 2], run[run.length - 1]};
            if (run.length > 2) {
                gfx.fillAreaGradient(run, plot.top(), y + height, ink.at(0.22));
                gfx.polyline(run, Pen.of(ink, 1.6));
            } else {
                gfx.circle(end[0], end[1], 1.2, ink);
            }
        }
        gfx.circle(end[0], end[1], DOT + 1, Ink.SURFACE);
        gfx.circle(end[0], end[1], DOT, ink);
    }
}
