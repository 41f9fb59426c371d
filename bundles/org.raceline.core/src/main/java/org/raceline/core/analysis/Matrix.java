package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * Metrics side by side for each value of a dimension. Columns are unlike things, so rows have no total; that of a column is a
 * reading of its own and never the sum of its cells.
 *
 * @param compared  empty where nothing is compared
 * @param dimension id of the dimension whose values are the rows
 * @param rows      by the first column, the largest first and those without a value last; what is equal there by the next column,
 *                  and in the end by name
 */
public record Matrix(Period period, Optional<Period> compared, String dimension, List<Column> columns, List<Row> rows) {

    /**
     * One metric.
     *
     * @param kpi       what it judges; empty where it is none
     * @param total     of everything that was asked for; has no share
     * @param untold    what the total has more, or less, than the rows together: sources may state less by channel than in total.
     *                  Empty where the metric does not add over the dimension, the total has no value, or the value of a row is not
     *                  known
     * @param undivided why no row has a value, where the metric is not told by the dimension at all
     */
    public record Column(String metric, String name, Optional<Kpi> kpi, Cell total, Optional<Quantity> untold, Optional<Reading> undivided) {
    }

    /**
     * One value of the dimension.
     *
     * @param slice the value, and what was filtered by; its value is empty for what sources state without one
     * @param cells in the order of the columns
     */
    public record Row(Slice slice, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One figure.
     *
     * @param before of the comparison; empty where nothing is compared
     * @param change empty where it cannot be told, also where others speak than did before
     * @param share  of the column's total; empty where the metric does not add over the dimension, or the two are not of one unit
     *               and the same days
     */
    public record Cell(Reading reading, Optional<Reading> before, Optional<Change> change, Optional<BigDecimal> share) {
    }

    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
