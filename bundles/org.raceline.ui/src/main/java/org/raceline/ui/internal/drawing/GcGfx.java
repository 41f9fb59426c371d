package org.raceline.ui.internal.drawing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Pattern;
import org.raceline.charts.Align;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.charts.Theme;

/** Draws on the screen. Lives for one paint; the graphics context stays the caller's. */
public final class GcGfx implements Gfx {
    private static final float[] DASHES = {3, 4};
    /** From so many coordinates on, corners of a line are not rounded: nobody sees it among as many, and they take half as long. */
    private static final int DENSE = 4000;

    private final GC gc;
    private final Theme theme;
    private final GcResources resources;

    public GcGfx(GC gc, Theme theme) {
        this.gc = gc;
        this.theme = theme;
        this.resources = GcResources.of(gc.getDevice());
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        Path path = new Path(gc.getDevice());
        path.addRectangle((float) x, (float) y, (float) width, (float) height);
        fill(path, ink);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        if (width > 0 && height > 0) {
            fill(round(x, y, width, height, radius), ink);
        }
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        double back = shift(pen);
        stroke(round(x - back, y - back, width, height, radius), pen, SWT.JOIN_ROUND);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        polyline(new double[] {x1, y1, x2, y2}, pen);
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        stroke(path(points, shift(pen)), pen, points.length > DENSE ? SWT.JOIN_BEVEL : SWT.JOIN_ROUND);
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        Path path = path(points, 0);
        path.close();
        fill(path, ink);
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        Path path = path(points, 0);
        path.lineTo((float) points[points.length - 2], (float) base);
        path.lineTo((float) points[0], (float) base);
        path.close();
        Color colour = colour(ink);
        Pattern pattern = new Pattern(gc.getDevice(), 0, (float) top, 0, (float) base, colour, alpha(ink), colour, 0);
        gc.setAlpha(255);
        gc.setBackgroundPattern(pattern);
        gc.fillPath(path);
        gc.setBackgroundPattern(null);
        pattern.dispose();
        path.dispose();
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        Path path = new Path(gc.getDevice());
        path.addArc((float) (x - radius), (float) (y - radius), (float) (2 * radius), (float) (2 * radius), 0, 360);
        path.close();
        fill(path, ink);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        if (text.isEmpty()) {
            return;
        }
        double start = switch (align) {
            case START -> x;
            case MIDDLE -> x - textWidth(text, style) / 2;
            case END -> x - textWidth(text, style);
        };
        gc.setFont(resources.font(style));
        gc.setForeground(colour(ink));
        gc.setAlpha(alpha(ink));
        gc.drawText(text, (int) Math.round(start), (int) Math.round(baseline) - resources.ascent(style, gc), SWT.DRAW_TRANSPARENT);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        gc.setFont(resources.font(style));
        return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
    }

    private Path path(double[] points, double back) {
        Path path = new Path(gc.getDevice());
        path.moveTo((float) (points[0] - back), (float) (points[1] - back));
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo((float) (points[i] - back), (float) (points[i + 1] - back));
        }
        return path;
    }

    private Path round(double x, double y, double width, double height, double radius) {
        float arc = (float) (2 * Math.min(radius, Math.min(width, height) / 2));
        float left = (float) x;
        float top = (float) y;
        float right = (float) (x + width);
        float bottom = (float) (y + height);
        Path path = new Path(gc.getDevice());
        path.moveTo(left + arc / 2, top);
        path.lineTo(right - arc / 2, top);
        path.addArc(right - arc, top, arc, arc, 90, -90);
        path.lineTo(right, bottom - arc / 2);
        path.addArc(right - arc, bottom - arc, arc, arc, 0, -90);
        path.lineTo(left + arc / 2, bottom);
        path.addArc(left, bottom - arc, arc, arc, 270, -90);
        path.lineTo(left, top + arc / 2);
        path.addArc(left, top, arc, arc, 180, -90);
        path.close();
        return path;
    }

    private void fill(Path path, Ink ink) {
        gc.setBackground(colour(ink));
        gc.setAlpha(alpha(ink));
        gc.fillPath(path);
        path.dispose();
    }

    private void stroke(Path path, Pen pen, int join) {
        gc.setForeground(colour(pen.ink()));
        gc.setAlpha(alpha(pen.ink()));
        gc.setLineAttributes(pen.dashed()
                ? new LineAttributes((float) pen.width(), SWT.CAP_ROUND, join, SWT.LINE_CUSTOM, DASHES, 0, 10)
                : new LineAttributes((float) pen.width(), SWT.CAP_ROUND, join));
        gc.drawPath(path);
        path.dispose();
    }

    /** SWT moves lines of odd width by half a pixel, so that whole coordinates give sharp lines; here coordinates are exact. */
    private static double shift(Pen pen) {
        return Math.max(1, Math.round(pen.width())) % 2 == 1 ? 0.5 : 0;
    }

    private Color colour(Ink ink) {
        return resources.colour(ink.token().rgb(theme));
    }

    private static int alpha(Ink ink) {
        return (int) Math.round(255 * ink.opacity());
    }
}
