package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.raceline.core.model.Period;

/**
 * One row of a report.
 *
 * @param dimensions by id; not asked of totals
 * @param counts     by metric; what the row does not state is not in it
 * @param money      by metric, likewise
 * @param currency   of the money
 */
record ReportRow(Period period, Map<String, String> dimensions, Map<String, BigDecimal> counts, Map<String, BigDecimal> money, String currency) {

    /** All figures by metric. */
    Stream<Map.Entry<String, BigDecimal>> figures() {
        return Stream.concat(counts.entrySet().stream(), money.entrySet().stream());
    }
}
