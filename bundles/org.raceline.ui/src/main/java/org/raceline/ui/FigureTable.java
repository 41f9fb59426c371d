package org.raceline.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.raceline.charts.Drawing;

/** The figures of a drawing as a table of any length: the first column names the row, the others are figures. */
public final class FigureTable {
    private final RecordTable<Integer> table;
    private final Drawing.Table figures;

    /**
     * @param id   the control's, for tests
     * @param name of the table, for assistive technology
     */
    public FigureTable(Composite parent, Session session, String id, String name, Drawing.Table figures) {
        this.figures = figures;
        List<RecordTable.Column<Integer>> columns = IntStream.range(0, figures.header().size()).mapToObj(this::column).toList();
        table = new RecordTable<>(parent, session, id, name, row -> row, columns);
        table.show(IntStream.range(0, figures.rows().size()).boxed().toList());
    }

    private RecordTable.Column<Integer> column(int place) {
        String title = figures.header().get(place);
        return place == 0 ? RecordTable.Column.of(title, 3, row -> figures.rows().get(row).get(place))
                : RecordTable.Column.figure(title, 2, row -> figures.rows().get(row).get(place));
    }

    public Table control() {
        return table.control();
    }
}
