package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raceline.format.Formats;

/** Draws nothing and keeps what was asked: texts with the room that they take, lines and points. */
final class ProbeGfx implements Gfx {
    /** A text and its box. */
    record Word(String text, double left, double right, double top, double bottom) {
        boolean overlaps(Word other) {
            return left < other.right - 0.5 && other.left < right - 0.5 && top < other.bottom && other.top < bottom;
        }
    }

    private static final FontWidths REGULAR = new FontWidths(Inter.REGULAR.bytes());
    private static final FontWidths SEMI_BOLD = new FontWidths(Inter.SEMI_BOLD.bytes());

    final List<Word> words = new ArrayList<>();
    final List<double[]> polylines = new ArrayList<>();
    final List<double[]> dots = new ArrayList<>();
    final List<Ink> rounds = new ArrayList<>();
    final List<BoardLayout.Box> boxes = new ArrayList<>();

    static ProbeGfx of(Drawing drawing, double width, double height, Locale locale) {
        ProbeGfx probe = new ProbeGfx();
        drawing.paint(probe, width, height, new Formats(locale));
        return probe;
    }

    List<String> texts() {
        return words.stream().map(Word::text).toList();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        rounds.add(ink);
        boxes.add(new BoardLayout.Box(x, y, width, height));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        polylines.add(points);
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        dots.add(new double[] {x, y});
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        double width = textWidth(text, style);
        double left = switch (align) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        if (!text.isEmpty()) {
            words.add(new Word(text, left, left + width, baseline - 0.73 * style.size(), baseline));
        }
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return style.size() * (style.semiBold() ? SEMI_BOLD : REGULAR).width(text);
    }
}
