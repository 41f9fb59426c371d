package org.raceline.store.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Whose touchpoints each day has, remembered as long as the facts are the same: the cards of a page ask for the persons of the same days,
 * of all of them and of each. Any thread.
 */
final class PersonDays {
    /** Touchpoints of a question, and of what is remembered besides. */
    private static final int MOST = 2_000_000;
    /** A question has a number for each of them. */
    private static final int MOST_PERSONS = 1 << 22;
    private static final int MOST_DAYS = 10_000;
    private static final int FEW = 16;

    /** Which touchpoints count: statement and values for those of the kind, and what is chosen of them. */
    record Which(String candidates, List<Object> values, Slice ofMetric, Slice ofQuestion) {
        static Which of(Sql candidates, Slice ofMetric, Slice ofQuestion) {
            return new Which(candidates.text(), List.copyOf(candidates.values()), ofMetric, ofQuestion);
        }
    }

    private static final class Persons {
        private static final int[] NOBODY = {};
        private int[] numbers = NOBODY;
        private int count;

        /** What it takes of what may be held: a day without anybody takes room too. */
        int weight() {
            return FEW + count;
        }

        void add(int person) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(FEW, count * 2));
            }
            numbers[count++] = person;
        }
    }

    private final Map<Which, TreeMap<Integer, Persons>> known = new HashMap<>();
    private FactState state = new FactState(-1, -1);
    private long persons;
    private boolean linked;
    private long held;

    /**
     * How many persons have at least so many touchpoints in each bucket.
     *
     * @param session    in a transaction, in which the facts have the state
     * @param candidates the condition for what counts, called only where it is needed
     * @return by bucket, then in the order of what they have at least; empty where it is too much to remember
     */
    synchronized Optional<long[][]> count(Session session, FactState now, Which which, Supplier<Sql> candidates, List<Period> buckets, int[] atLeast) {
        refresh(session, now);
        if (!isSmall(buckets)) {
            return Optional.empty();
        }
        TreeMap<Integer, Persons> days = known.computeIfAbsent(which, any -> new TreeMap<>());
        Optional<Period> missing = missing(buckets, days);
        return missing.isEmpty() || read(session, candidates.get(), missing.get(), days) ? Optional.of(count(buckets, days, atLeast)) : Optional.empty();
    }

    /** As {@link #count}, where the touchpoints of all those days are known already. */
    synchronized Optional<long[][]> find(FactState now, Which which, List<Period> buckets, int[] atLeast) {
        TreeMap<Integer, Persons> days = known.get(which);
        return days == null || !now.equals(state) || !isSmall(buckets) || !missing(buckets, days).isEmpty() ? Optional.empty() : Optional.of(count(buckets, days, atLeast));
    }

    private boolean isSmall(List<Period> buckets) {
        return persons <= MOST_PERSONS && buckets.stream().mapToLong(Period::days).sum() <= MOST_DAYS;
    }

    /** From the first to the last that is not known. */
    private static Optional<Period> missing(List<Period> buckets, Map<Integer, Persons> days) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Period bucket : buckets) {
            for (int day = first(bucket); day <= last(bucket); day++) {
                if (!days.containsKey(day)) {
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }
        return first > last ? Optional.empty() : Optional.of(new Period(AskedDays.ZERO.plusDays(first), AskedDays.ZERO.plusDays(last)));
    }

    private long[][] count(List<Period> buckets, TreeMap<Integer, Persons> days, int[] atLeast) {
        SeenPersons seen = SeenPersons.of(Math.toIntExact(persons), atLeast);
        return buckets.stream().map(bucket -> count(days.subMap(first(bucket), true, last(bucket), true).values(), seen)).toArray(long[][]::new);
    }

    private static long[] count(Iterable<Persons> days, SeenPersons seen) {
        for (Persons day : days) {
            seen.see(day.numbers, day.count);
        }
        long[] counts = seen.counts();
        for (Persons day : days) {
            seen.forget(day.numbers, day.count);
        }
        return counts;
    }

    private static int first(Period bucket) {
        return Math.toIntExact(bucket.from().toEpochDay());
    }

    private static int last(Period bucket) {
        return Math.toIntExact(bucket.to().toEpochDay());
    }

    private void refresh(Session session, FactState now) {
        if (!now.equals(state)) {
            persons = session.number(Sql.of("select max(key) from person_key"));
            linked = session.number(Sql.of("select count(*) from person_key where person <> key")) > 0;
            state = now;
            held = MOST + 1;
        }
        if (held > MOST) {
            known.clear();
            held = 0;
        }
    }

    private boolean read(Session session, Sql candidates, Period missing, TreeMap<Integer, Persons> days) {
        Sql which = Sql.of("{} and day between ? and ?", candidates, missing.from(), missing.to());
        if (missing.days() > MOST_DAYS || session.number(Sql.of("select count(*) from touchpoint where {}", which)) > MOST) {
            return false;
        }
        TreeMap<Integer, Persons> fresh = new TreeMap<>();
        for (int day = first(missing); day <= last(missing); day++) {
            fresh.put(day, new Persons());
        }
        session.chunks(Sql.of("select cast(day - ? as bigint), {} from {} where {}", AskedDays.ZERO, linked ? People.PERSON : Sql.of("person"),
                linked ? People.TOUCHPOINTS : Sql.of("touchpoint"), which), chunk -> take(chunk, fresh));
        // Only now: a day that was not read to its end is not known.
        fresh.forEach((day, those) -> held += those.weight() - (days.put(day, those) instanceof Persons before ? before.weight() : 0));
        return true;
    }

    private static void take(DuckDBDataChunkReader chunk, TreeMap<Integer, Persons> days) {
        DuckDBReadableVector numbers = chunk.vector(0);
        DuckDBReadableVector names = chunk.vector(1);
        int day = Integer.MIN_VALUE;
        Persons those = null;
        for (int row = 0; row < chunk.rowCount(); row++) {
            int number = (int) numbers.getLong(row);
            if (those == null || number != day) {
                day = number;
                those = days.get(day);
            }
            those.add((int) names.getLong(row));
        }
    }
}
