package org.raceline.connector.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.NumberStyle;

/**
 * How the columns that a profile names are written: the first pass over a table. Each column is judged as a whole. One tool has
 * written them all, so where a column alone leaves open whether point or comma is decimal, the others together may tell.
 */
final class Styles {
    private final Map<Integer, NumberStyle> numbers = new HashMap<>();
    private final DateStyle dates;

    private Styles(DateStyle dates) {
        this.dates = dates;
    }

    /** @throws ConnectorException if the table leaves open how it is to be read, and nobody told */
    static Styles of(TableWalk walk, Columns columns, List<Column> labels, String date, List<Figure> figures) throws IOException, ConnectorException {
        Column day = TableWalk.column(columns, date);
        Judge days = new Judge().dates(day);
        Map<Column, Judge> single = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Column column = TableWalk.column(columns, figure.heading());
            if (figure.isWhole() || !single.containsKey(column)) {
                single.put(column, figure.isWhole() ? new Judge().counts(column) : new Judge().numbers(column));
            }
            if (!figure.times().isBlank()) {
                Column factor = TableWalk.column(columns, figure.times());
                single.computeIfAbsent(factor, by -> new Judge().numbers(by));
            }
        }
        Judge together = new Judge().numbers(single.keySet().toArray(Column[]::new));
        List<Judge> all = new ArrayList<>(single.values());
        all.addAll(List.of(days, together));
        walk.walk(columns, labels, row -> all.forEach(judge -> judge.see(row)));
        Styles styles = new Styles(days.verdict(walk.settings()).dates(day));
        for (Map.Entry<Column, Judge> each : single.entrySet()) {
            styles.numbers.put(each.getKey().index(), judged(each.getKey(), each.getValue(), together, walk.settings()));
        }
        return styles;
    }

    private static NumberStyle judged(Column column, Judge alone, Judge together, Settings settings) throws ConnectorException {
        try {
            return alone.verdict(settings).numbers(column);
        } catch (ConnectorException open) {
            return shared(column, together, settings).orElseThrow(() -> open);
        }
    }

    /** What all columns together tell of one that is open; nothing where most of them are shares. */
    static Optional<NumberStyle> shared(Column column, Judge together, Settings settings) {
        try {
            NumberStyle style = together.verdict(settings).numbers(column);
            boolean plain = style.parse("50").filter(fifty -> fifty.intValue() == 50).isPresent();
            return plain ? Optional.of(style) : Optional.empty();
        } catch (ConnectorException openToo) {
            return Optional.empty();
        }
    }

    NumberStyle numbers(Column column) {
        return numbers.get(column.index());
    }

    DateStyle dates() {
        return dates;
    }
}
