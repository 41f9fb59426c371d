package org.raceline.core.model;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

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
 * @param rank      that of its connector's card ({@link ConnectorCard#rank}) when a file was last imported into it; it stays when
 *                  the connector is removed. Empty while no card has told
 */
public record Source(String id, String connector, String name, Optional<ZoneId> zone, String locale, String currency, Map<String, String> settings,
        OptionalInt rank) {

    /** A source whose rank no card has told yet. */
    public Source(String id, String connector, String name, Optional<ZoneId> zone, String locale, String currency, Map<String, String> settings) {
        this(id, connector, name, zone, locale, currency, settings, OptionalInt.empty());
    }

    public Source {
        Objects.requireNonNull(id);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(currency);
        settings = Map.copyOf(settings);
        Objects.requireNonNull(rank);
    }

    /** The same source with a rank. */
    public Source ranked(int told) {
        return new Source(id, connector, name, zone, locale, currency, settings, OptionalInt.of(told));
    }
}
