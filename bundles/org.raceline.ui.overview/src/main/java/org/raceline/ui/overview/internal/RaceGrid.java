package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.raceline.charts.StageHeader;
import org.raceline.core.model.Stage;

/** Cards grow a little with the window, the charts at the foot get the rest. */
final class RaceGrid extends Layout {
    static final int LEAST_WIDTH = 760;
    private static final int MARGIN = 24;
    private static final int TOP = 4;
    private static final int BOTTOM = 20;
    private static final int COLUMN_GAP = 16;
    private static final int ROW_GAP = 10;
    private static final int LEAST_CARD = 102;
    private static final int MOST_CARD = 128;
    private static final int LEAST_CHART = 240;
    private static final int COLUMNS = Stage.values().length;
    /** Charts in a row. */
    static final int FEET = 2;
    private static final int CARDS = TOP + (int) StageHeader.HEIGHT + 12;

    private final Map<Control, Point> cells = new HashMap<>();
    private final Map<Control, Stage> headers = new HashMap<>();
    private final List<Control> feet = new ArrayList<>();

    /** The least height at which everything can be read. */
    int leastHeight() {
        return fixed() + rows() * LEAST_CARD + feetRows() * LEAST_CHART + (feetRows() - 1) * COLUMN_GAP;
    }

    private int rows() {
        return cells.values().stream().mapToInt(cell -> cell.y + 1).max().orElse(1);
    }

    private int fixed() {
        return CARDS + rows() * ROW_GAP + 2 + BOTTOM;
    }

    private int feetRows() {
        return Math.max(1, (feet.size() + 1) / FEET);
    }

    void clear() {
        cells.clear();
        headers.clear();
        feet.clear();
    }

    void header(Stage stage, Control control) {
        headers.put(control, stage);
    }

    /** @param row from 0, below its stage's header */
    void card(Stage stage, int row, Control control) {
        cells.put(control, new Point(stage.ordinal(), row));
    }

    void foot(Control control) {
        feet.add(control);
    }

    @Override
    protected Point computeSize(Composite board, int widthHint, int heightHint, boolean flush) {
        return new Point(Math.max(widthHint, LEAST_WIDTH), Math.max(heightHint, leastHeight()));
    }

    @Override
    protected void layout(Composite board, boolean flush) {
        Rectangle area = board.getClientArea();
        int free = area.height - fixed() - (feetRows() - 1) * (LEAST_CHART + COLUMN_GAP);
        int card = Math.clamp(free * 16L / 25 / rows(), LEAST_CARD, MOST_CARD);
        headers.forEach((control, stage) -> control.setBounds(x(area, stage.ordinal(), COLUMNS), TOP, width(area, stage.ordinal(), COLUMNS), (int) StageHeader.HEIGHT));
        cells.forEach((control, cell) -> control.setBounds(x(area, cell.x, COLUMNS), CARDS + cell.y * (card + ROW_GAP), width(area, cell.x, COLUMNS), card));
        int y = CARDS + rows() * (card + ROW_GAP) + 2;
        int chart = Math.max(LEAST_CHART, (area.height - y - BOTTOM - (feetRows() - 1) * COLUMN_GAP) / feetRows());
        for (int i = 0; i < feet.size(); i++) {
            int inRow = Math.min(FEET, feet.size() - i / FEET * FEET);
            feet.get(i).setBounds(x(area, i % FEET, inRow), y + i / FEET * (chart + COLUMN_GAP), width(area, i % FEET, inRow), chart);
        }
    }

    /** Whole pixels, and still every column at its place: what division leaves over is spread. */
    private static int x(Rectangle area, int place, int of) {
        int room = area.width - 2 * MARGIN + COLUMN_GAP;
        return MARGIN + room * place / of;
    }

    private static int width(Rectangle area, int place, int of) {
        return x(area, place + 1, of) - x(area, place, of) - COLUMN_GAP;
    }
}
