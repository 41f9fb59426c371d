package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is painted instead of painting it; what is measured counts too, but is not kept. */
final class PictureGfx implements Gfx {
    private final Gfx measure;
    private final List<Consumer<Gfx>> shapes = new ArrayList<>();
    private final int most;
    private int used;
    private int points;
    private boolean full;

    /** @param most shapes, points and measured texts together */
    PictureGfx(Gfx measure, int most) {
        this.measure = measure;
        this.most = most;
    }

    /** Also where the drawing did not let itself be stopped. */
    List<Consumer<Gfx>> shapes() {
        use(0);
        return shapes;
    }

    /** @throws TooManyShapes once more than the most was used */
    void use(int more) {
        full |= more > most - used;
        if (full) {
            throw new TooManyShapes();
        }
        used += more;
    }

    private void keep(Consumer<Gfx> shape) {
        use(1);
        shapes.add(shape);
    }

    /** Of lines and areas. */
    int points() {
        return points;
    }

    private double[] copy(double[] points) {
        this.points += points.length / 2;
        use(points.length / 2);
        return points.clone();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        keep(gfx -> gfx.fillRect(x, y, width, height, ink));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        keep(gfx -> gfx.fillRound(x, y, width, height, radius, ink));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        keep(gfx -> gfx.strokeRound(x, y, width, height, radius, pen));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        keep(gfx -> gfx.line(x1, y1, x2, y2, pen));
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        double[] kept = copy(points);
        keep(gfx -> gfx.polyline(kept, pen));
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        double[] kept = copy(points);
        keep(gfx -> gfx.fillPoly(kept, ink));
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        double[] kept = copy(points);
        keep(gfx -> gfx.fillAreaGradient(kept, top, base, ink));
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        keep(gfx -> gfx.circle(x, y, radius, ink));
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        keep(gfx -> gfx.text(text, x, baseline, style, ink, align));
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        use(1);
        return measure.textWidth(text, style);
    }

    @Override
    public double textHeight(TextStyle style) {
        return measure.textHeight(style);
    }
}
