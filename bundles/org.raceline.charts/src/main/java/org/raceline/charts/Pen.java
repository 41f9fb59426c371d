package org.raceline.charts;

/** How to draw a line: round ends and joins; {@code dashed} for what is not of the data (marks, comparisons). */
public record Pen(Ink ink, double width, boolean dashed) {

    public static Pen of(Ink ink, double width) {
        return new Pen(ink, width, false);
    }

    public Pen dash() {
        return new Pen(ink, width, true);
    }
}
