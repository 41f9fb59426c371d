package org.raceline.connector.ga;

import java.math.BigDecimal;

/**
 * One figure of a row.
 *
 * @param currency where it is money, else empty
 * @param certain  false where it had to be recovered and could not be without doubt; then the table's is not loaded
 */
record Figure(Concept concept, BigDecimal value, String currency, boolean certain) {

    /** A figure that is not money and beyond doubt. */
    static Figure of(Concept concept, BigDecimal value) {
        return new Figure(concept, value, "", true);
    }
}
