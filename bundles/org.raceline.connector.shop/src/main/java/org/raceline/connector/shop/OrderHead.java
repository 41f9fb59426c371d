package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Person;
import org.raceline.tables.Moment;

/**
 * What the first row of an order says of it.
 *
 * @param at         local to the shop, as written
 * @param currency   of all its money
 * @param money      by quantity; what the row does not state is not in it
 * @param person     who ordered, if the row names an address
 * @param dimensions where it was placed, the country of the bill, the channel and campaign of the link; an empty value is unknown
 * @param exclusions why it is left out by default; empty: it counts
 */
record OrderHead(Moment at, String currency, Map<String, BigDecimal> money, Optional<Person> person, Map<String, String> dimensions, Set<String> exclusions) {
}
