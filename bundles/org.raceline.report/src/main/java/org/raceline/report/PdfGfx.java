package org.raceline.report;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.raceline.charts.Align;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.charts.Theme;

/**
 * Draws on a page of a PDF file, in the light theme's colours. Text is text in Inter; only a text with characters that Inter
 * lacks is drawn as outlines of the platform's font.
 */
final class PdfGfx implements Gfx, Closeable {
    /** How far a Bézier curve's handles stand from its ends to make a quarter of a circle. */
    private static final double ARC = 0.5523;
    private static final int ROUND = 1;

    private final PDDocument document;
    private final PdfFont regular;
    private final PdfFont semiBold;
    private final boolean rightToLeft;
    private final PDPageContentStream content;

    /**
     * @param scale       points of paper per logical pixel
     * @param rightToLeft whether sentences are in a language that is written from the right
     */
    PdfGfx(PDDocument document, PDPage page, double scale, PdfFont regular, PdfFont semiBold, boolean rightToLeft) throws IOException {
        this.document = document;
        this.regular = regular;
        this.semiBold = semiBold;
        this.rightToLeft = rightToLeft;
        content = new PDPageContentStream(document, page);
        content.transform(matrix(scale, -scale, 0, page.getMediaBox().getHeight()));
        content.setLineCapStyle(ROUND);
        content.setLineJoinStyle(ROUND);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Something that writes to the page. */
    private interface Step {
        void run() throws IOException;
    }

    private void write(Step step) {
        try {
            content.saveGraphicsState();
            step.run();
            content.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Ink ink, Step path) {
        write(() -> {
            if (ink.opacity() < 1) {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant((float) ink.opacity());
                content.setGraphicsStateParameters(state);
            }
            int rgb = ink.token().rgb(Theme.LIGHT);
            content.setNonStrokingColor(part(rgb >> 16), part(rgb >> 8), part(rgb));
            path.run();
            content.fill();
        });
    }

    private void stroke(Pen pen, Step path) {
        write(() -> {
            if (pen.ink().opacity() < 1) {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setStrokingAlphaConstant((float) pen.ink().opacity());
                content.setGraphicsStateParameters(state);
            }
            int rgb = pen.ink().token().rgb(Theme.LIGHT);
            content.setStrokingColor(part(rgb >> 16), part(rgb >> 8), part(rgb));
            content.setLineWidth((float) pen.width());
            if (pen.dashed()) {
                content.setLineDashPattern(new float[] {3, 4}, 0);
            }
            path.run();
            content.stroke();
        });
    }

    private static float part(int rgb) {
        return (rgb & 0xFF) / 255f;
    }

    private static Matrix matrix(double scaleX, double scaleY, double x, double y) {
        return new Matrix((float) scaleX, 0, 0, (float) scaleY, (float) x, (float) y);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        fill(ink, () -> content.addRect((float) x, (float) y, (float) width, (float) height));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        fill(ink, () -> round(x, y, width, height, radius));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        stroke(pen, () -> round(x, y, width, height, radius));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        polyline(new double[] {x1, y1, x2, y2}, pen);
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        stroke(pen, () -> path(points));
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        fill(ink, () -> path(points));
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        double[] area = Arrays.copyOf(points, points.length + 4);
        area[points.length] = points[points.length - 2];
        area[points.length + 1] = base;
        area[points.length + 2] = points[0];
        area[points.length + 3] = base;
        fill(ink.at(1), () -> {
            content.setGraphicsStateParameters(PdfFade.down(document, bounds(area), top, base, ink.opacity()));
            path(area);
        });
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        fillRound(x - radius, y - radius, 2 * radius, 2 * radius, radius, ink);
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
        if (!font(style).has(text)) {
            fill(ink, () -> path(layout(text, style).getOutline(AffineTransform.getTranslateInstance(start, baseline))));
            return;
        }
        fill(ink, () -> {
            content.beginText();
            content.setFont(font(style), style.size());
            content.setTextMatrix(matrix(1, -1, start, baseline));
            content.showText(text);
            content.endText();
        });
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        try {
            return text.isEmpty() || font(style).has(text) ? style.size() * font(style).width(text) : layout(text, style).getAdvance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfFont font(TextStyle style) {
        return style.semiBold() ? semiBold : regular;
    }

    private TextLayout layout(String text, TextStyle style) {
        Font font = new Font(Font.SANS_SERIF, style.semiBold() ? Font.BOLD : Font.PLAIN, style.size());
        Map<TextAttribute, Object> attributes = new HashMap<>(Map.of(TextAttribute.FONT, font));
        if (rightToLeft) {
            attributes.put(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        }
        return new TextLayout(text, attributes, new FontRenderContext(null, true, true));
    }

    private static Rectangle2D bounds(double[] points) {
        Rectangle2D bounds = new Rectangle2D.Double(points[0], points[1], 0, 0);
        for (int i = 2; i < points.length; i += 2) {
            bounds.add(points[i], points[i + 1]);
        }
        return bounds;
    }

    private void path(double[] points) throws IOException {
        content.moveTo((float) points[0], (float) points[1]);
        for (int i = 2; i < points.length; i += 2) {
            lineTo(points[i], points[i + 1]);
        }
    }

    private void path(Shape shape) throws IOException {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo((float) c[0], (float) c[1]);
                case PathIterator.SEG_LINETO -> lineTo(c[0], c[1]);
                // PDF has cubic curves only; the same curve has its handles at two thirds of the way to the quadratic one's.
                case PathIterator.SEG_QUADTO -> curveTo(x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3, c[2] + (c[0] - c[2]) * 2 / 3, c[3] + (c[1] - c[3]) * 2 / 3, c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> content.closePath();
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = c[end];
            y = c[end + 1];
        }
    }

    private void round(double x, double y, double width, double height, double radius) throws IOException {
        double r = Math.min(radius, Math.min(width, height) / 2);
        double handle = r * (1 - ARC);
        double right = x + width;
        double bottom = y + height;
        content.moveTo((float) (x + r), (float) y);
        lineTo(right - r, y);
        curveTo(right - handle, y, right, y + handle, right, y + r);
        lineTo(right, bottom - r);
        curveTo(right, bottom - handle, right - handle, bottom, right - r, bottom);
        lineTo(x + r, bottom);
        curveTo(x + handle, bottom, x, bottom - handle, x, bottom - r);
        lineTo(x, y + r);
        curveTo(x, y + handle, x + handle, y, x + r, y);
        content.closePath();
    }

    private void lineTo(double x, double y) throws IOException {
        content.lineTo((float) x, (float) y);
    }

    private void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }
}
