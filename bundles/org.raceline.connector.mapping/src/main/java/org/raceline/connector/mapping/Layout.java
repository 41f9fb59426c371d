package org.raceline.connector.mapping;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Unit;
import org.raceline.tables.Dialect;
import org.raceline.tables.Rows;
import org.raceline.tables.Totals;

/**
 * How a table is written, as far as its profile says.
 *
 * @param encoding empty: the file tells
 * @param currency empty: not told
 * @param totals   words by which rows of totals are known; empty: there are none
 */
record Layout(Dialect dialect, String encoding, Optional<Locale> locale, Optional<ZoneId> zone, String currency, Optional<Totals> totals) {
    static final Layout PLAIN = new Layout(Dialect.ANY, "", Optional.empty(), Optional.empty(), "", Optional.empty());

    static Layout of(Declaration mapping) {
        if (mapping.children("table").isEmpty()) {
            return PLAIN;
        }
        Declaration table = mapping.children("table").getFirst();
        Dialect dialect = switch (table.attribute("delimiter")) {
            case "comma" -> Dialect.COMMA;
            case "semicolon" -> new Dialect(';', false);
            case "tab" -> new Dialect('\t', false);
            case "blanks" -> Dialect.whitespace();
            default -> Dialect.ANY;
        };
        List<String> words = table.children("total").stream().map(total -> total.attribute("text")).toList();
        return new Layout(table.attribute("comments").equals("true") ? dialect.withComments() : dialect, table.attribute("encoding"),
                told(table, "locale").map(Locale::forLanguageTag), told(table, "zone").map(ZoneId::of), table.attribute("currency"),
                words.isEmpty() ? Optional.empty() : Optional.of(Totals.of(words.toArray(String[]::new))));
    }

    private static Optional<String> told(Declaration table, String attribute) {
        return Optional.of(table.attribute(attribute)).filter(value -> !value.isBlank());
    }

    /** What the user told, completed by what the profile says. */
    Settings complete(Settings told) {
        Map<String, String> values = new HashMap<>(told.values());
        if (!encoding.isEmpty() && told.value(Rows.ENCODING).isEmpty()) {
            values.put(Rows.ENCODING, encoding);
        }
        String money = told.currency().equals(Unit.NO_CURRENCY) && !currency.isEmpty() ? currency : told.currency();
        return new Settings(told.zone().or(() -> zone), told.locale().or(() -> locale), money, told.firstDay(), values);
    }
}
