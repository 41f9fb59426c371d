package org.raceline.core.store;

import java.math.BigDecimal;

/**
 * What the persons of one cohort did in one period.
 *
 * @param cohort   index of the period of their first touchpoint
 * @param period   index of the period in which they did it
 * @param currency of the money summed, one row for each; empty where it is not money
 */
public record RetentionRow(int cohort, int period, String currency, BigDecimal value) {
}
