package org.raceline.charts;

/** A part of another surface, with a corner of its own. */
record MovedGfx(Gfx whole, double dx, double dy) implements Gfx {
    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        whole.fillRect(x + dx, y + dy, width, height, ink);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        whole.fillRound(x + dx, y + dy, width, height, radius, ink);
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        whole.strokeRound(x + dx, y + dy, width, height, radius, pen);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        whole.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, pen);
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        whole.polyline(moved(points), pen);
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        whole.fillPoly(moved(points), ink);
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        whole.fillAreaGradient(moved(points), top + dy, base + dy, ink);
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        whole.circle(x + dx, y + dy, radius, ink);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        whole.text(text, x + dx, baseline + dy, style, ink, align);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return whole.textWidth(text, style);
    }

    private double[] moved(double[] points) {
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            moved[i] = points[i] + dx;
            moved[i + 1] = points[i + 1] + dy;
        }
        return moved;
    }
}
