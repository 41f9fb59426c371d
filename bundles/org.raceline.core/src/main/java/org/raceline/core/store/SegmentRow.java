package org.raceline.core.store;

import java.math.BigDecimal;

/**
 * Persons of the same three scores.
 *
 * @param currency    of their money; empty where they have none
 * @param persons     how many
 * @param touchpoints how many they have together
 * @param amount      the sum of their quantity
 */
public record SegmentRow(int recency, int frequency, int monetary, String currency, long persons, long touchpoints, BigDecimal amount) {
}
