package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.model.Slice;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;

/** Hands over touchpoints by person and time, from a {@link JourneyTable} that nobody makes anew meanwhile. Any thread. */
final class Journeys {
    private static final long SECONDS_OF_A_DAY = 86_400;

    private final ReentrantReadWriteLock making = new ReentrantReadWriteLock(true);

    void answer(Session session, Columns columns, JourneyQuestion question, JourneyTaker taker) {
        making.readLock().lock();
        if (!JourneyTable.isCurrent(session)) {
            making.readLock().unlock();
            making.writeLock().lock();
            try {
                if (!JourneyTable.isCurrent(session)) {
                    JourneyTable.make(session, Columns.of(session, Columns.TOUCHPOINT));
                }
                making.readLock().lock();
            } finally {
                making.writeLock().unlock();
            }
        }
        try {
            handOver(session, columns, question, taker);
        } finally {
            making.readLock().unlock();
        }
    }

    private static void handOver(Session session, Columns columns, JourneyQuestion question, JourneyTaker taker) {
        List<String> by = question.by();
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
        session.each(Sql.of("select distinct {} from {} order by {}", Sql.join(", ", values), JourneyTable.LABELS, order), row -> {
            Map<String, String> slice = new TreeMap<>();
            for (int i = 0; i < by.size(); i++) {
                slice.put(by.get(i), row.text(i + 5));
            }
            labels.add(new JourneyLabel(row.text(1), row.text(2), row.text(3), row.text(4).isEmpty() ? Set.of() : Set.of(row.text(4).split(",")), Slice.of(slice)));
        });
        taker.labels(labels);
        int[] numbers = new int[Math.toIntExact(session.number(Sql.of("select count(*) from {}", JourneyTable.LABELS)))];
        int[] offsets = new int[numbers.length];
        session.chunks(Sql.of("select label, cast(dense_rank() over (order by {}) - 1 as integer), coalesce(offset_s, 0) from (select label, offset_s, {} from {})", order,
                Sql.join(", ", values), JourneyTable.LABELS), chunk -> {
                    for (int i = 0; i < chunk.rowCount(); i++) {
                        int label = chunk.vector(0).getInt(i);
                        numbers[label] = chunk.vector(1).getInt(i);
                        offsets[label] = chunk.vector(2).getInt(i);
                    }
                });
        Optional<Identifier> quantity = columns.name(Column.Kind.QUANTITY, question.quantity());
        session.chunks(Sql.of("select person, second, label {} from {} where second between ? and ?",
                quantity.isPresent() ? Sql.of(", {}", quantity.get()) : Sql.NOTHING, JourneyTable.TOUCHES,
                second(question.reach().from().minusDays(1)), second(question.reach().to().plusDays(2))), chunk -> handOver(chunk, numbers, offsets, taker));
    }

    private static long second(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_A_DAY;
    }

    /**
     * @param numbers those of the labels as the taker knows them, by those of the table, which tell more dimensions
     * @param offsets in seconds, by the labels of the table
     */
    private static void handOver(DuckDBDataChunkReader chunk, int[] numbers, int[] offsets, JourneyTaker taker) {
        int rows = (int) chunk.rowCount();
        DuckDBReadableVector persons = chunk.vector(0);
        DuckDBReadableVector seconds = chunk.vector(1);
        DuckDBReadableVector labels = chunk.vector(2);
        DuckDBReadableVector amounts = chunk.columnCount() > 3 ? chunk.vector(3) : null;
        for (int i = 0; i < rows; i++) {
            long second = seconds.getLong(i);
            int label = labels.getInt(i);
            int day = (int) Math.floorDiv(second + offsets[label], SECONDS_OF_A_DAY);
            boolean stated = amounts != null && !amounts.isNull(i);
            taker.touch(persons.getInt(i), second, day, numbers[label], stated, stated ? amounts.getLong(i) : 0);
        }
    }
}
