package org.raceline.connector.email;

import java.math.BigDecimal;
import java.util.Map;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;

/**
 * One row of the list.
 *
 * @param day    on which it was sent
 * @param counts by metric; what the row does not state is not in it
 * @param money  by metric, likewise
 */
record Campaign(String title, Period day, Map<String, BigDecimal> counts, Map<String, Amount> money, long firstLine, long lastLine) {

    /** Whether every mail sent is either delivered or bounced, as far as the row says. */
    boolean addsUp() {
        BigDecimal sent = counts.get("emails_sent");
        BigDecimal delivered = counts.get("emails_delivered");
        BigDecimal bounces = counts.get("bounces");
        return sent == null || delivered == null || bounces == null || sent.compareTo(delivered.add(bounces)) == 0;
    }
}
