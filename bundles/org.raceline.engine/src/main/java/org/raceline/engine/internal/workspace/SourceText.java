package org.raceline.engine.internal.workspace;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raceline.core.model.Source;

/** The state of a source as one line of the journal, in the form of a web query; can be read back. */
public final class SourceText {
    private static final String SETTING = "setting.";

    private SourceText() {
    }

    public static String of(Source source) {
        Map<String, String> values = new TreeMap<>();
        values.put("id", source.id());
        values.put("connector", source.connector());
        values.put("name", source.name());
        values.put("zone", source.zone().map(ZoneId::getId).orElse(""));
        values.put("locale", source.locale());
        values.put("currency", source.currency());
        source.rank().ifPresent(rank -> values.put("rank", Integer.toString(rank)));
        source.settings().forEach((id, value) -> values.put(SETTING + id, value));
        values.values().removeIf(String::isEmpty);
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public static Source parse(String text) {
        Map<String, String> values = values(text);
        Map<String, String> settings = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), value);
            }
        });
        return new Source(values.getOrDefault("id", ""), values.getOrDefault("connector", ""), values.getOrDefault("name", ""),
                Optional.ofNullable(values.get("zone")).map(ZoneId::of), values.getOrDefault("locale", ""), values.getOrDefault("currency", ""), settings,
                values.containsKey("rank") ? OptionalInt.of(Integer.parseInt(values.get("rank"))) : OptionalInt.empty());
    }

    /** Everything that such a line says, by name. */
    static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
