package org.raceline.charts;

import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;

/** Where the parts of the overview stand in so many logical pixels. What height is left goes to funnel and trend. */
public record BoardLayout(double width, double height) {
    public static final double MARGIN = 24;
    /** Between columns. */ public static final double COLUMN_GAP = 16;
    /** Between rows. */ public static final double ROW_GAP = 12;
    private static final double HEADERS = 66;
    private static final double CARDS = HEADERS + StageHeader.HEIGHT + 14;
    private static final double LEAST_CHART = 220;

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {
    }

    /** The least height at which everything can be read. */
    public static double leastHeight() {
        return charts() + LEAST_CHART + MARGIN;
    }

    public Box header(Stage stage) {
        return new Box(x(stage), HEADERS, column(), StageHeader.HEIGHT);
    }

    public Box card(Stage stage, KpiKind kind) {
        return new Box(x(stage), CARDS + kind.ordinal() * (KpiCard.HEIGHT + ROW_GAP), column(), KpiCard.HEIGHT);
    }

    public Box funnel() {
        return chart(0);
    }

    public Box trend() {
        return chart(1);
    }

    private Box chart(int place) {
        double half = (width - 2 * MARGIN - COLUMN_GAP) / 2;
        return new Box(MARGIN + place * (half + COLUMN_GAP), charts(), half, Math.max(LEAST_CHART, height - MARGIN - charts()));
    }

    private static double charts() {
        return CARDS + KpiKind.values().length * (KpiCard.HEIGHT + ROW_GAP);
    }

    private double column() {
        return (width - 2 * MARGIN - 3 * COLUMN_GAP) / 4;
    }

    private double x(Stage stage) {
        return MARGIN + stage.ordinal() * (column() + COLUMN_GAP);
    }
}
