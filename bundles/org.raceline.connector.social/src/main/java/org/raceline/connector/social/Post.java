package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One post with what it brought in its whole life so far.
 *
 * @param day    on which it was published, as the file writes it
 * @param counts by metric; what the row does not state is not in it
 */
record Post(String id, LocalDate day, Map<String, BigDecimal> counts) {
}
