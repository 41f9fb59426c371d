package org.raceline.core.model;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One dated contact of one person, or one order. A value for readers and tests; connectors write it.
 *
 * @param key        natural key, unique within source and kind
 * @param at         local date-time as the source writes it; the day comes from its date
 * @param offset     only where the source states it
 * @param person     as the source names the person, or empty
 * @param quantities by quantity id
 * @param exclusions why it is left out by default ({@code cancelled}, {@code voided}, {@code test}); empty: it counts
 */
public record Touchpoint(String kind, String key, LocalDateTime at, Optional<ZoneOffset> offset, Optional<Person> person,
        Slice slice, Map<String, Quantity> quantities, Set<String> exclusions, long line) {
}
