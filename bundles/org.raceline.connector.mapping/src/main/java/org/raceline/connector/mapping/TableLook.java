package org.raceline.connector.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Tables;

/**
 * What the first table of a file seems to hold.
 *
 * @param headings of all columns, as they are written
 * @param sample   the first records, with a cell for each column
 * @param more     whether there are more records
 * @param twice  headings that stand over several columns, so that nobody can tell which is meant
 * @param totals words that head rows of totals
 */
record TableLook(List<ColumnLook> columns, Set<String> twice, Set<String> totals, List<String> headings, List<List<String>> sample, boolean more, String encoding, char delimiter) {
    private static final int MOST_ROWS = 2_000;

    static TableLook of(Input table, Settings settings, HeadingWords words) throws IOException, ConnectorException {
        Row heading = null;
        Columns columns = null;
        List<Row> rows = new ArrayList<>();
        Set<String> totals = new LinkedHashSet<>();
        List<List<String>> sample = new ArrayList<>();
        boolean more;
        long seen = 0;
        String encoding;
        char delimiter;
        try (Tables tables = Tables.open(table, Dialect.ANY, settings)) {
            for (Optional<Tables.Part> next = tables.next(); next.isPresent() && rows.size() < MOST_ROWS; next = tables.next()) {
                Row row = next.get().row();
                if (heading == null && next.get().role() == Tables.Role.HEADING && row.size() > 1) {
                    heading = row;
                    columns = Columns.of(row);
                } else if (heading != null && row.kind() == Row.Kind.CELLS && row.problem(columns.size()).isEmpty()) {
                    seen++;
                    if (sample.size() < TableSketch.MOST_ROWS) {
                        sample.add(cells(row, columns.size()));
                    }
                    Optional<String> first = row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).findFirst();
                    if (first.isPresent() && words.is("total", first.get())) {
                        totals.add(first.get());
                    } else {
                        rows.add(row);
                    }
                }
            }
            more = seen > sample.size();
            encoding = tables.encoding();
            delimiter = tables.delimiter();
        }
        if (heading == null || rows.isEmpty()) {
            throw new ConnectorException(Sentences.error("suggest.table"));
        }
        List<String> keys = columns.headings().stream().map(Columns::normalise).toList();
        List<ColumnLook> looks = new ArrayList<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (Collections.frequency(keys, keys.get(i)) > 1) {
                twice.add(columns.headings().get(i).strip());
            } else if (!keys.get(i).isEmpty()) {
                looks.add(ColumnLook.of(new Column(columns.headings().get(i), i), rows, settings));
            }
        }
        twice.remove("");
        return new TableLook(settled(looks, rows, settings), twice, totals, columns.headings(), sample, more, encoding, delimiter);
    }

    /** A short row has no cells at its end. */
    private static List<String> cells(Row row, int columns) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(row.size(), columns)));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    /** Numbers that are open in their own column, and not in those beside it. */
    private static List<ColumnLook> settled(List<ColumnLook> looks, List<Row> rows, Settings settings) {
        Judge together = new Judge().numbers(looks.stream().filter(ColumnLook::isFigure).map(ColumnLook::column).toArray(Column[]::new));
        rows.forEach(together::see);
        return looks.stream().map(look -> look.open() && look.isFigure() && Styles.shared(look.column(), together, settings).isPresent() ? look.settled() : look).toList();
    }
}
