package org.raceline.charts;

/**
 * Another surface of a width, seen from the right: for back ends that do not mirror by themselves. Texts stay upright.
 *
 * @param flips whether the surface counts a text's start from the left; else it knows that writing starts at the right
 */
record MirroredGfx(Gfx whole, double width, boolean flips) implements Gfx {
    @Override
    public void fillRect(double x, double y, double breadth, double height, Ink ink) {
        whole.fillRect(width - x - breadth, y, breadth, height, ink);
    }

    @Override
    public void fillRound(double x, double y, double breadth, double height, double radius, Ink ink) {
        whole.fillRound(width - x - breadth, y, breadth, height, radius, ink);
    }

    @Override
    public void strokeRound(double x, double y, double breadth, double height, double radius, Pen pen) {
        whole.strokeRound(width - x - breadth, y, breadth, height, radius, pen);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        whole.line(width - x1, y1, width - x2, y2, pen);
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        whole.polyline(mirrored(points), pen);
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        whole.fillPoly(mirrored(points), ink);
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        whole.fillAreaGradient(mirrored(points), top, base, ink);
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        whole.circle(width - x, y, radius, ink);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        Align seen = !flips || align == Align.MIDDLE ? align : align == Align.START ? Align.END : Align.START;
        whole.text(text, width - x, baseline, style, ink, seen);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return whole.textWidth(text, style);
    }

    private double[] mirrored(double[] points) {
        double[] mirrored = points.clone();
        for (int i = 0; i < points.length; i += 2) {
            mirrored[i] = width - points[i];
        }
        return mirrored;
    }
}
