package org.raceline.core.connector;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said of the source, for one run.
 *
 * @param zone     zone of date-times that state none, if told; days are local days as written either way
 * @param locale   how numbers and dates are written where the file leaves it open, if told
 * @param currency ISO 4217 code of money that states none; {@code XXX} where the user did not tell
 * @param firstDay the first day of a file that counts days or weeks from an unstated start, if told
 * @param values   the connector's own settings by id, defaults filled in from its card, and what every source can be told:
 *                 {@link #ENCODING}
 */
public record Settings(Optional<ZoneId> zone, Optional<Locale> locale, String currency, Optional<LocalDate> firstDay, Map<String, String> values) {
    /** Id of the setting that names how the text of the files is encoded where they leave it open; empty: not told. */
    public static final String ENCODING = "encoding";

    /** Nothing was told. */
    public static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.empty(), Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** The value of one of the connector's own settings, or the empty text. */
    public String value(String id) {
        return values.getOrDefault(id, "");
    }
}
