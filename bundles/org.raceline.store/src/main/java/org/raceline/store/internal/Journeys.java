package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;
import org.raceline.core.store.StoreException;

/** Hands over touchpoints by person and time, from a {@link JourneyTable} that nobody makes anew meanwhile. Any thread. */
final class Journeys {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int MOST = 16;

    private final ReentrantReadWriteLock making = new ReentrantReadWriteLock(true);
    /** Those of the table as it is, by what dimensions they tell. */
    private final Map<List<String>, JourneyLabels> labels = new ConcurrentHashMap<>();

    void answer(Session session, JourneyQuestion question, JourneyTaker taker) {
        lock(making.readLock());
        if (!JourneyTable.isCurrent(session)) {
            making.readLock().unlock();
            lock(making.writeLock());
            try {
                if (!JourneyTable.isCurrent(session)) {
                    labels.clear();
                    JourneyTable.make(session, Columns.of(session, Columns.TOUCHPOINT));
                }
                making.readLock().lock();
            } finally {
                making.writeLock().unlock();
            }
        }
        try {
            handOver(session, Columns.of(session, Columns.TOUCHPOINT), question, taker);
        } finally {
            making.readLock().unlock();
        }
    }

    /** Whoever waits while another one makes the table may be given up too. */
    private static void lock(Lock lock) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new StoreException(Messages.text("interrupted"), givenUp);
        }
    }

    private JourneyLabels labels(Session session, Columns columns, List<String> by) {
        JourneyLabels known = labels.get(by);
        if (known == null) {
            known = JourneyLabels.of(session, columns, by);
            if (labels.size() >= MOST) {
                labels.clear();
            }
            labels.put(by, known);
        }
        return known;
    }

    private void handOver(Session session, Columns columns, JourneyQuestion question, JourneyTaker taker) {
        JourneyLabels known = labels(session, columns, question.by());
        taker.labels(known.told());
        Optional<Identifier> quantity = columns.name(Column.Kind.QUANTITY, question.quantity());
        session.chunks(Sql.of("select person, second, label {} from {} where second between ? and ?",
                quantity.isPresent() ? Sql.of(", {}", quantity.get()) : Sql.NOTHING, JourneyTable.TOUCHES,
                second(question.reach().from().minusDays(1)), second(question.reach().to().plusDays(2))), chunk -> handOver(chunk, known, taker));
    }

    private static long second(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_A_DAY;
    }

    private static void handOver(DuckDBDataChunkReader chunk, JourneyLabels known, JourneyTaker taker) {
        int rows = (int) chunk.rowCount();
        DuckDBReadableVector persons = chunk.vector(0);
        DuckDBReadableVector seconds = chunk.vector(1);
        DuckDBReadableVector labels = chunk.vector(2);
        DuckDBReadableVector amounts = chunk.columnCount() > 3 ? chunk.vector(3) : null;
        for (int i = 0; i < rows; i++) {
            long second = seconds.getLong(i);
            int label = labels.getInt(i);
            int day = (int) Math.floorDiv(second + known.offsets()[label], SECONDS_OF_A_DAY);
            boolean stated = amounts != null && !amounts.isNull(i);
            taker.touch(persons.getInt(i), second, day, known.numbers()[label], stated, stated ? amounts.getLong(i) : 0);
        }
    }
}
