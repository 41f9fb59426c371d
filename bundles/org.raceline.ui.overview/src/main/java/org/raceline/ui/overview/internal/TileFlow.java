package org.raceline.ui.overview.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.raceline.charts.dashboard.Tile;

/** Rows of tiles in columns of equal width; each row is as high as its highest tile. */
final class TileFlow extends Layout {
    static final int LEAST_WIDTH = 760;
    private static final int MARGIN = 24;
    private static final int TOP = 4;
    private static final int GAP = 16;

    private final Supplier<List<List<TileView>>> rows;

    TileFlow(Supplier<List<List<TileView>>> rows) {
        this.rows = rows;
    }

    int height() {
        int height = TOP + MARGIN - GAP;
        for (List<TileView> row : rows.get()) {
            height += height(row) + GAP;
        }
        return height;
    }

    private static int height(List<TileView> row) {
        return row.stream().mapToInt(TileView::height).max().orElse(0);
    }

    @Override
    protected Point computeSize(Composite board, int widthHint, int heightHint, boolean flush) {
        return new Point(Math.max(widthHint, LEAST_WIDTH), Math.max(heightHint, height()));
    }

    @Override
    protected void layout(Composite board, boolean flush) {
        Rectangle area = board.getClientArea();
        int y = TOP;
        for (List<TileView> row : rows.get()) {
            int column = 0;
            for (TileView view : row) {
                int x = x(area, column);
                column += view.tile().columns();
                view.canvas().setBounds(x, y, x(area, column) - GAP - x, view.isLow() ? view.height() : height(row));
            }
            y += height(row) + GAP;
        }
    }

    /** Whole pixels, and still every column at its place. */
    private static int x(Rectangle area, int column) {
        return MARGIN + (area.width - 2 * MARGIN + GAP) * column / Tile.MOST;
    }
}
