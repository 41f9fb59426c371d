package org.raceline.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.raceline.format.Formats;

/** Draws by Java2D, with or without a display. */
public final class AwtGfx implements Gfx {
    private final Graphics2D graphics;
    private final Theme theme;
    private final AwtFonts fonts;

    /** Draws on a graphics context, which stays the caller's and whose transformation is kept. */
    public AwtGfx(Graphics2D graphics, Theme theme, AwtFonts fonts) {
        this.graphics = graphics;
        this.theme = theme;
        this.fonts = fonts;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * A drawing as an opaque image on the theme's background.
     *
     * @param scale pixels of the image per logical pixel, e.g. 2 for screens of high density
     */
    public static BufferedImage image(Drawing drawing, double width, double height, double scale, Formats formats, Theme theme, AwtFonts fonts) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            AwtGfx gfx = new AwtGfx(graphics, theme, fonts);
            gfx.fillRect(0, 0, width + 1, height + 1, Ink.BACKGROUND);
            drawing.paint(formats.rightToLeft() ? gfx.mirrored(width) : gfx, width, height, formats);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        fill(new Rectangle2D.Double(x, y, width, height), ink);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), ink);
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        draw(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), pen);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        draw(new Line2D.Double(x1, y1, x2, y2), pen);
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        draw(path(points), pen);
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        Path2D path = path(points);
        path.closePath();
        fill(path, ink);
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        Path2D path = path(points);
        path.lineTo(points[points.length - 2], base);
        path.lineTo(points[0], base);
        path.closePath();
        graphics.setPaint(new GradientPaint(0, (float) top, colour(ink), 0, (float) base, colour(ink.at(0))));
        graphics.fill(path);
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink);
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
        graphics.setPaint(colour(ink));
        graphics.setFont(fonts.font(style, text));
        graphics.drawString(text, (float) start, (float) baseline);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        Font font = fonts.font(style, text);
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    private static Path2D path(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setPaint(colour(ink));
        graphics.fill(shape);
    }

    private void draw(Shape shape, Pen pen) {
        float[] dashes = pen.dashed() ? new float[] {3, 4} : null;
        graphics.setPaint(colour(pen.ink()));
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        graphics.draw(shape);
    }

    private Color colour(Ink ink) {
        return new Color(ink.token().rgb(theme) | (int) Math.round(255 * ink.opacity()) << 24, true);
    }
}
