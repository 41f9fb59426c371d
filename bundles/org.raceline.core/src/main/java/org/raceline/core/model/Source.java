package org.raceline.core.model;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One configured instance of a connector: one shop, one web property, one mail account. Locale and zone belong to it and
 * never to the computer.
 *
 * @param id        stable id within the workspace
 * @param connector connector id
 * @param name      as the user knows it; empty while no file has told
 * @param zone      zone of dates that state none; empty: local days as written
 * @param locale    BCP 47 tag for ambiguous numbers and dates; empty: not told
 * @param currency  ISO 4217 code for money that states none; empty: not told
 * @param settings  the connector's own settings by id, e.g. {@code leadEvents}
 */
public record Source(String id, String connector, String name, Optional<ZoneId> zone, String locale, String currency, Map<String, String> settings) {
    public Source {
        Objects.requireNonNull(id);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(currency);
        settings = Map.copyOf(settings);
    }
}
