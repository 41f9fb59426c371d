package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;

/**
 * One row of a spend table.
 *
 * @param dimensions by id
 * @param cost       empty where the row states none
 * @param currency   of the cost
 * @param counts     by metric; what the row does not state is not in it
 */
record Spend(Period period, Map<String, String> dimensions, Optional<Amount> cost, String currency, Map<String, BigDecimal> counts, long firstLine,
        long lastLine) {
}
