package org.raceline.store.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.raceline.core.store.TouchpointQuestion;

/**
 * Totals by day in memory as long as the facts are the same. They are read when the same dimensions are asked for the second time: one
 * question alone is answered sooner by itself. What would be too large is not read. Any thread.
 */
final class DayCubes {
    /** Of one cube; all together may have twice as many. */
    private static final long MOST_ROWS = 400_000;
    /** Figures that one may have room for: 48 MiB. */
    private static final long MOST_FIGURES = 6_000_000;
    /** What a series takes beside its figures, told in figures. */
    private static final long OF_A_SERIES = 64;

    private record Known(FactState state, List<DayCube> cubes) {
        long rows() {
            return cubes.stream().mapToLong(DayCube::rows).sum();
        }
    }

    private final ReentrantLock reading = new ReentrantLock();
    private final Set<Set<String>> asked = new HashSet<>();
    private final Set<Set<String>> large = new HashSet<>();
    private volatile Known known = new Known(new FactState(-1, -1), List.of());

    /** Whether anything is known of any state. */
    boolean isEmpty() {
        return known.cubes.isEmpty();
    }

    /** What a question looks at besides what all touchpoints have. */
    static Set<String> dimensions(TouchpointQuestion question) {
        Set<String> dimensions = new HashSet<>(question.by());
        dimensions.addAll(question.filter().dimensions());
        dimensions.addAll(question.metric().filter().dimensions());
        return DayTotals.DIMENSIONS.containsAll(dimensions) ? DayTotals.DIMENSIONS : dimensions;
    }

    /** The smallest that keeps some dimensions apart, if it was read already. */
    Optional<DayCube> find(FactState state, Set<String> dimensions) {
        Known now = known;
        return !now.state.equals(state) ? Optional.empty()
                : now.cubes.stream().filter(cube -> cube.dimensions().containsAll(dimensions)).min(Comparator.comparingLong(DayCube::rows));
    }

    /**
     * One that keeps some dimensions apart; empty where the question had better be asked of the tables.
     *
     * @param session in a transaction, in which the facts have the state
     */
    Optional<DayCube> of(Session session, FactState state, Set<String> dimensions) {
        reading.lock();
        try {
            if (!known.state.equals(state)) {
                known = new Known(state, List.of());
                asked.clear();
                large.clear();
            }
            return find(state, dimensions).or(() -> asked.add(dimensions) || large.contains(dimensions) ? Optional.empty() : read(session, dimensions));
        } finally {
            reading.unlock();
        }
    }

    private Optional<DayCube> read(Session session, Set<String> dimensions) {
        // Those of this state: what others remember of the columns may be older than an import that has just been committed.
        Columns columns = Columns.of(session, Columns.TOUCHPOINT);
        try {
            if (isSmall(session, columns, dimensions)) {
                DayCube cube = CubeReader.read(session, columns, dimensions);
                Stream<DayCube> kept = known.rows() + cube.rows() > 2 * MOST_ROWS ? Stream.empty() : known.cubes.stream();
                known = new Known(known.state, Stream.concat(kept, Stream.of(cube)).toList());
                return Optional.of(cube);
            }
        } catch (ArithmeticException tooMuch) {
            // Of money for 64 bits, or of rows: the tables tell sums of any size.
        }
        large.add(dimensions);
        return Optional.empty();
    }

    /**
     * Told without looking at more than a column for each dimension.
     *
     * @throws ArithmeticException if the answer is far beyond all numbers
     */
    private static boolean isSmall(Session session, Columns columns, Set<String> dimensions) {
        long values = 1;
        for (String dimension : dimensions) {
            values = Math.multiplyExact(values, Math.max(1, session.number(Sql.of("select approx_count_distinct({}) from touchpoint", columns.value(dimension)))));
        }
        long series = Math.multiplyExact(values, session.number(Sql.of("select count(*) from (select distinct source, kind, exclusions, currency from {})", DayTotals.TABLE)));
        long rows = DayTotals.DIMENSIONS.containsAll(dimensions) ? session.number(Sql.of("select count(*) from {}", DayTotals.TABLE))
                : Math.multiplyExact(values, session.number(Sql.of("select count(*) from (select distinct source, kind, day, exclusions, currency from {})", DayTotals.TABLE)));
        long figures = DayCube.FIRST_QUANTITY + columns.list().stream().filter(column -> column.kind() == Column.Kind.QUANTITY).count();
        return rows <= MOST_ROWS && Math.addExact(rows * figures, Math.multiplyExact(series, OF_A_SERIES)) <= MOST_FIGURES;
    }
}
