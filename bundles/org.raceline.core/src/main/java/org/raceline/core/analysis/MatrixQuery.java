package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for a matrix of channels, campaigns, countries, … by metrics.
 *
 * @param dimension id of the dimension whose values are the rows
 * @param metrics   ids of the columns; empty for one of each stage: its headline volume, or where no source tells that by the
 *                  dimension the first KPI of its volume that one tells
 */
public record MatrixQuery(String dimension, List<String> metrics, Period period, Comparison comparison, Slice filter) {
    public MatrixQuery {
        metrics = List.copyOf(metrics);
    }

    /** One volume of each stage, of everything. */
    public static MatrixQuery by(String dimension, Period period, Comparison comparison) {
        return new MatrixQuery(dimension, List.of(), period, comparison, Slice.ALL);
    }
}
