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
        List<Sql> values = by.stream().map(dimension -> Sql.of(", {}", columns.value(dimension))).toList();
        List<JourneyLabel> labels = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        session.each(Sql.of("select kind, source, currency, exclusions, offset_s {} from {} order by label", Sql.join(" ", values), JourneyTable.LABELS), row -> {
            Map<String, String> slice = new TreeMap<>();
            for (int i = 0; i < by.size(); i++) {
                slice.put(by.get(i), row.text(i + 6));
            }
            labels.add(new JourneyLabel(row.text(1), row.text(2), row.text(3), row.text(4).isEmpty() ? Set.of() : Set.of(row.text(4).split(",")), Slice.of(slice)));
            offsets.add((int) row.number(5));
        });
        taker.labels(labels);
        int[] offsetSeconds = offsets.stream().mapToInt(Integer::intValue).toArray();
        Optional<Identifier> quantity = columns.name(Column.Kind.QUANTITY, question.quantity());
        session.chunks(Sql.of("select person, second, label {} from {} where second between ? and ?",
                quantity.isPresent() ? Sql.of(", {}", quantity.get()) : Sql.NOTHING, JourneyTable.TOUCHES,
                second(question.reach().from().minusDays(1)), second(question.reach().to().plusDays(2))), chunk -> handOver(chunk, offsetSeconds, taker));
    }

    private static long second(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_A_DAY;
    }

    private static void handOver(DuckDBDataChunkReader chunk, int[] offsets, JourneyTaker taker) {
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
            taker.touch(persons.getInt(i), second, day, label, stated, stated ? amounts.getLong(i) : 0);
        }
    }
}
