package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raceline.tables.Amount;

/**
 * What one record says of a campaign.
 *
 * @param name   empty where the file is not split by campaign
 * @param day    on which it was sent
 * @param counts by metric; what the record does not state is not in it
 * @param money  by metric, likewise
 */
record Campaign(String name, LocalDate day, Map<String, BigDecimal> counts, Map<String, Amount> money) {

    /** The same, but for a count. */
    Campaign without(String metric) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>(counts);
        rest.remove(metric);
        return new Campaign(name, day, rest, money);
    }

    /** Whether every mail sent is either delivered or bounced, as far as the record says. */
    boolean addsUp() {
        BigDecimal sent = counts.get("emails_sent");
        BigDecimal delivered = counts.get("emails_delivered");
        BigDecimal bounces = counts.get("bounces");
        return sent == null || delivered == null || bounces == null || sent.compareTo(delivered.add(bounces)) == 0;
    }
}
