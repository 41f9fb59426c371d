package org.raceline.charts.dashboard;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A widget's place on a dashboard.
 *
 * @param id      unique on its dashboard, without blanks
 * @param widget  id of a {@link WidgetKind}, or of a plug-in's widget
 * @param from    symbolic name of the plug-in that the widget comes from; empty: Raceline's own
 * @param name    what the widget was called when it was put here: said while its plug-in is not there
 * @param columns how many of the {@link #MOST} columns it is wide
 * @param options what was chosen for it, by the ids of {@link Option}; what is not chosen is as usual
 */
public record Tile(String id, String widget, String from, String name, int columns, SortedMap<String, String> options) {
    /** Columns of a dashboard. */
    public static final int MOST = 4;

    /** What can be chosen of a tile. */
    public enum Option {
        METRIC("metric"), DIMENSION("dimension"), SHOW("show"), /** A period of its own; not chosen: that of the window. */ PERIOD("period");

        private final String id;

        Option(String id) {
            this.id = id;
        }

        /** Stable, untranslated. */
        public String id() {
            return id;
        }
    }

    public Tile {
        columns = Math.clamp(columns, 1, MOST);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** One of Raceline's own widgets. */
    public static Tile own(String widget, int columns, Map<String, String> options) {
        return new Tile("", widget, "", "", columns, new TreeMap<>(options));
    }

    /** A widget of a plug-in. */
    public static Tile foreign(String widget, String from, String name, int columns) {
        return new Tile("", widget, from, name, columns, new TreeMap<>());
    }

    public boolean isForeign() {
        return !from.isEmpty();
    }

    public Optional<String> option(Option option) {
        return Optional.ofNullable(options.get(option.id()));
    }

    /** With something else chosen; empty: as usual. */
    public Tile with(Option option, String value) {
        SortedMap<String, String> next = new TreeMap<>(options);
        if (value.isEmpty()) {
            next.remove(option.id());
        } else {
            next.put(option.id(), value);
        }
        return new Tile(id, widget, from, name, columns, next);
    }

    public Tile wide(int other) {
        return new Tile(id, widget, from, name, other, options);
    }

    Tile called(String other) {
        return new Tile(other, widget, from, name, columns, options);
    }
}
