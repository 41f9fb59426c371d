package org.raceline.charts.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Boards as keys and values that a person can read: {@code d1.name=Weekly}, {@code d1.tiles=t1 t2}, {@code d1.t1.widget=kpi},
 * {@code d1.t1.option.metric=orders}. What cannot be read is left out.
 */
public final class BoardsText {
    private static final String DASHBOARDS = "dashboards";
    private static final String HIDDEN = "race.hidden";
    private static final String ORDER = "race.order";

    private BoardsText() {
    }

    public static SortedMap<String, String> of(Boards boards) {
        SortedMap<String, String> text = new TreeMap<>();
        put(text, HIDDEN, String.join(" ", boards.race().hidden()));
        put(text, ORDER, String.join(" ", boards.race().order()));
        put(text, DASHBOARDS, String.join(" ", boards.dashboards().stream().map(Dashboard::id).toList()));
        for (Dashboard dashboard : boards.dashboards()) {
            put(text, dashboard.id() + ".name", dashboard.name());
            put(text, dashboard.id() + ".tiles", String.join(" ", dashboard.tiles().stream().map(Tile::id).toList()));
            for (Tile tile : dashboard.tiles()) {
                String key = dashboard.id() + "." + tile.id() + ".";
                put(text, key + "widget", tile.widget());
                put(text, key + "from", tile.from());
                put(text, key + "name", tile.name());
                put(text, key + "columns", String.valueOf(tile.columns()));
                tile.options().forEach((option, value) -> put(text, key + "option." + option, value));
            }
        }
        return text;
    }

    private static void put(SortedMap<String, String> text, String key, String value) {
        if (!value.isEmpty()) {
            text.put(key, value);
        }
    }

    /** @param text the value of a key, if there is one */
    public static Boards read(Function<String, Optional<String>> text) {
        List<Dashboard> dashboards = new ArrayList<>();
        for (String id : words(text, DASHBOARDS)) {
            List<Tile> tiles = new ArrayList<>();
            for (String tile : words(text, id + ".tiles")) {
                tile(text, id + "." + tile + ".", tile).ifPresent(tiles::add);
            }
            dashboards.add(new Dashboard(id, text.apply(id + ".name").orElse(id), tiles));
        }
        return new Boards(new RaceLayout(new LinkedHashSet<>(words(text, HIDDEN)), words(text, ORDER)), dashboards);
    }

    private static Optional<Tile> tile(Function<String, Optional<String>> text, String key, String id) {
        SortedMap<String, String> options = new TreeMap<>();
        for (Tile.Option option : Tile.Option.values()) {
            text.apply(key + "option." + option.id()).ifPresent(value -> options.put(option.id(), value));
        }
        int columns = text.apply(key + "columns").filter(number -> number.matches("\\d")).map(Integer::parseInt).orElse(1);
        return text.apply(key + "widget").map(widget -> new Tile(id, widget, text.apply(key + "from").orElse(""), text.apply(key + "name").orElse(""), columns, options));
    }

    private static List<String> words(Function<String, Optional<String>> text, String key) {
        return text.apply(key).map(words -> Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).distinct().toList()).orElse(List.of());
    }
}
