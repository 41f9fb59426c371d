package org.raceline.charts;

import java.util.List;
import org.raceline.format.Formats;

/**
 * Where days and values stand in a rectangle.
 *
 * @param firstDay where reading begins, as days since 1970; at the other edge {@link #along} a surface on which time runs against the writing
 * @param lastDay  at the edge across
 * @param low      the value at the bottom
 * @param high     the value at the top, above {@code low}
 */
record Plot(double left, double top, double width, double height, long firstDay, long lastDay, double low, double high) {

    double x(long day) {
        return lastDay == firstDay ? left + width / 2 : left + width * (day - firstDay) / (lastDay - firstDay);
    }

    double y(double value) {
        return top + height * (high - value) / (high - low);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The surface for what stands on days: seen from the other side of the plot where time runs against the writing. */
    Gfx along(Gfx gfx, Formats formats) {
        return formats.timeAgainstWriting() ? gfx.mirrored(left + right()) : gfx;
    }

    /** Places on days where they are {@link #along(Gfx, Formats) seen}. */
    List<Part> along(List<Part> parts, Formats formats) {
        return formats.timeAgainstWriting() ? parts.stream().map(part -> Part.described(part.action(), part::description, left + right() - part.x() - part.width(), part.y(), part.width(), part.height())).toList()
                : parts;
    }
}
