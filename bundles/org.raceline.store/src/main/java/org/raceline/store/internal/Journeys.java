package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;

/** Hands over touchpoints by person and time, from a {@link JourneyTable} that nobody makes anew meanwhile. Any thread. */
final class Journeys {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int MOST = 16;
    /** Touchpoints that are put in order in memory, 50 MiB of them. Of more the whole table is read. */
    private static final long MOST_IN_RUNS = Math.min(2 << 20, Runtime.getRuntime().maxMemory() / 8 / JourneyRuns.BYTES);

    private record By(JourneyTable table, List<String> dimensions) {
    }

    private final ReentrantReadWriteLock making = new ReentrantReadWriteLock(true);
    private final long mostInRuns;
    /** Those of the tables as they are, by what dimensions they tell. */
    private final Map<By, JourneyLabels> labels = new ConcurrentHashMap<>();

    Journeys() {
        this(MOST_IN_RUNS);
    }

    /** @param mostInRuns how many touchpoints may be put in order in memory */
    Journeys(long mostInRuns) {
        this.mostInRuns = mostInRuns;
    }

    void answer(Session session, JourneyQuestion question, JourneyTaker taker) {
        JourneyTable table = count(session, question) > mostInRuns ? JourneyTable.WHOLE : JourneyTable.RUNS;
        Interruption.lock(making.readLock());
        if (!table.isCurrent(session)) {
            making.readLock().unlock();
            Interruption.lock(making.writeLock());
            try {
                if (!table.isCurrent(session)) {
                    labels.clear();
                    table.make(session, Columns.of(session, Columns.TOUCHPOINT));
                }
                making.readLock().lock();
            } finally {
                making.writeLock().unlock();
            }
        }
        try {
            handOver(session, table, Columns.of(session, Columns.TOUCHPOINT), question, taker);
        } finally {
            making.readLock().unlock();
        }
    }

    /** How many touchpoints come at most: those of the days beside the asked ones may be of the same instants. */
    private static long count(Session session, JourneyQuestion question) {
        return session.number(Sql.of("select cast(coalesce(sum(records), 0) as bigint) from {} where day between ? and ?", DayTotals.TABLE,
                question.reach().from().minusDays(2), question.reach().to().plusDays(3)));
    }

    private JourneyLabels labels(Session session, JourneyTable table, Columns columns, List<String> dimensions) {
        By by = new By(table, dimensions);
        JourneyLabels known = labels.get(by);
        if (known == null) {
            known = JourneyLabels.of(session, table, columns, dimensions);
            if (labels.size() >= MOST) {
                labels.clear();
            }
            labels.put(by, known);
        }
        return known;
    }

    private void handOver(Session session, JourneyTable table, Columns columns, JourneyQuestion question, JourneyTaker taker) {
        JourneyLabels known = labels(session, table, columns, question.by());
        taker.labels(known.told());
        Optional<Identifier> quantity = columns.name(Column.Kind.QUANTITY, question.quantity());
        Sql from = Sql.of("from {} where second between ? and ?", table.touches(), second(question.reach().from().minusDays(1)), second(question.reach().to().plusDays(2)));
        Sql touches = Sql.of("select person, second, label {} {}", quantity.isPresent() ? Sql.of(", {}", quantity.get()) : Sql.NOTHING, from);
        if (table == JourneyTable.WHOLE) {
            session.chunks(touches, chunk -> handOver(chunk, known, taker));
        } else {
            JourneyRuns runs = new JourneyRuns(Math.toIntExact(session.number(Sql.of("select count(*) {}", from))), quantity.isPresent());
            session.chunks(touches, runs::read);
            runs.handOver(known, taker);
        }
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
            boolean stated = amounts != null && !amounts.isNull(i);
            taker.touch(persons.getInt(i), second, known.day(label, second), known.numbers()[label], stated, stated ? amounts.getLong(i) : 0);
        }
    }
}
