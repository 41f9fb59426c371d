package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.model.Slice;
import org.raceline.core.store.JourneyLabel;

/**
 * The labels of a {@link JourneyTable} as they are told by some dimensions.
 *
 * @param told    in order
 * @param numbers those of {@code told}, by the labels of the table, which tell more dimensions
 * @param offsets in seconds, by the labels of the table
 */
record JourneyLabels(List<JourneyLabel> told, int[] numbers, int[] offsets) {
    private static final long SECONDS_OF_A_DAY = 86_400;

    /** The local date, in days since 1970, of a second of a touchpoint with a label of the table. */
    int day(int label, long second) {
        return (int) Math.floorDiv(second + offsets[label], SECONDS_OF_A_DAY);
    }

    static JourneyLabels of(Session session, JourneyTable table, Columns columns, List<String> by) {
        List<Sql> told = new ArrayList<>(List.of(Sql.of("kind"), Sql.of("source"), Sql.of("currency"), Sql.of("exclusions")));
        by.forEach(dimension -> told.add(columns.value(dimension)));
        List<Sql> names = new ArrayList<>();
        List<Sql> values = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            names.add(Sql.of("{}", new Identifier("v" + i)));
            values.add(Sql.of("{} as {}", told.get(i), new Identifier("v" + i)));
        }
        Sql order = Sql.join(", ", names);
        List<JourneyLabel> labels = new ArrayList<>();
        session.each(Sql.of("select distinct {} from {} order by {}", Sql.join(", ", values), table.labels(), order), row -> {
            Map<String, String> slice = new TreeMap<>();
            for (int i = 0; i < by.size(); i++) {
                slice.put(by.get(i), row.text(i + 5));
            }
            labels.add(new JourneyLabel(row.text(1), row.text(2), row.text(3), row.text(4).isEmpty() ? Set.of() : Set.of(row.text(4).split(",")), Slice.of(slice)));
        });
        int[] numbers = new int[Math.toIntExact(session.number(Sql.of("select count(*) from {}", table.labels())))];
        int[] offsets = new int[numbers.length];
        session.chunks(Sql.of("select label, cast(dense_rank() over (order by {}) - 1 as integer), coalesce(offset_s, 0) from (select label, offset_s, {} from {})", order,
                Sql.join(", ", values), table.labels()), chunk -> {
                    for (int i = 0; i < chunk.rowCount(); i++) {
                        int label = chunk.vector(0).getInt(i);
                        numbers[label] = chunk.vector(1).getInt(i);
                        offsets[label] = chunk.vector(2).getInt(i);
                    }
                });
        return new JourneyLabels(List.copyOf(labels), numbers, offsets);
    }
}
