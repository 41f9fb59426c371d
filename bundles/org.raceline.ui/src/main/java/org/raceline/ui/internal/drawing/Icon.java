package org.raceline.ui.internal.drawing;

import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;

/** Small signs, drawn in a square of 16. */
public enum Icon {
    BACK, FORWARD, SEARCH, BELL, SUN, MOON, PLUS, CLOSE, CHECK;

    public void paint(Gfx at, double x, double y, Ink ink) {
        Gfx gfx = at.at(x, y);
        Pen pen = Pen.of(ink, 1.6);
        switch (this) {
            case BACK -> gfx.polyline(new double[] {10, 3, 5, 8, 10, 13}, pen);
            case FORWARD -> gfx.polyline(new double[] {6, 3, 11, 8, 6, 13}, pen);
            case SEARCH -> {
                gfx.strokeRound(2, 2, 9, 9, 4.5, pen);
                gfx.line(10, 10, 14, 14, pen);
            }
            case BELL -> {
                gfx.polyline(new double[] {3, 11.5, 4.2, 9.5, 4.2, 6.5, 5.2, 4, 8, 2.6, 10.8, 4, 11.8, 6.5, 11.8, 9.5, 13, 11.5, 3, 11.5}, pen);
                gfx.polyline(new double[] {6.5, 13.8, 8, 14.5, 9.5, 13.8}, pen);
            }
            case SUN -> {
                gfx.strokeRound(5, 5, 6, 6, 3, pen);
                for (int ray = 0; ray < 8; ray++) {
                    double cos = Math.cos(ray * Math.PI / 4);
                    double sin = Math.sin(ray * Math.PI / 4);
                    gfx.line(8 + 5.2 * cos, 8 + 5.2 * sin, 8 + 7 * cos, 8 + 7 * sin, pen);
                }
            }
            case MOON -> gfx.polyline(moon(), pen);
            case PLUS -> {
                gfx.line(8, 3, 8, 13, pen);
                gfx.line(3, 8, 13, 8, pen);
            }
            case CLOSE -> {
                gfx.line(4, 4, 12, 12, pen);
                gfx.line(12, 4, 4, 12, pen);
            }
            case CHECK -> gfx.polyline(new double[] {3, 8.5, 6.5, 12, 13, 4.5}, pen);
        }
    }

    /** A circle's outer arc, and the arc of the circle that bites into it from its one end back to the other. */
    private static double[] moon() {
        int steps = 14;
        double[] points = new double[4 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double outer = Math.toRadians(15 + 240.0 * i / steps);
            points[2 * i] = 8 + 6 * Math.cos(outer);
            points[2 * i + 1] = 8 + 6 * Math.sin(outer);
            double inner = Math.toRadians(194 - 118.0 * i / steps);
            points[2 * (steps + 1) + 2 * i] = 11.1 + 4.75 * Math.cos(inner);
            points[2 * (steps + 1) + 2 * i + 1] = 4.9 + 4.75 * Math.sin(inner);
        }
        points[points.length - 2] = points[0];
        points[points.length - 1] = points[1];
        return points;
    }
}
