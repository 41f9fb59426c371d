package org.raceline.charts;

/**
 * Where days and values stand in a rectangle.
 *
 * @param firstDay at the left edge, as days since 1970
 * @param lastDay  at the right edge
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
}
