package org.raceline.store.internal;

import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads {@link PersonTouches} in two looks: how many there are of some thousand persons each and how large amounts are, and then what they
 * are. Only what is of the same thousands of persons is put in order at once: to jump through all of it at each touchpoint takes ten times as long.
 */
final class PersonTouchesReader {
    private static final int MOST_KINDS = Byte.MAX_VALUE;
    /** Persons of a block are told by so many bits of their number. */
    private static final int BITS = 12;
    private static final int PERSONS = 1 << BITS;

    /** What is told of alike ones before they are read. */
    private record Alike(String exclusions, String currency, long count, long stated, long first, long last) {
    }

    private final List<Alike> alike;
    private final List<String> kinds;
    private final int[] starts;
    /** Where the next touchpoint of each block stands. */
    private final int[] next;
    private final int zero;
    private long scale;
    private long largest;

    private char[] who;
    private char[] days;
    private byte[] exclusions;
    private int[] amounts;

    private PersonTouchesReader(PersonRows rows, List<Alike> alike) {
        this.alike = alike;
        kinds = alike.stream().map(Alike::exclusions).distinct().toList();
        starts = new int[rows.persons() + 2];
        next = new int[(rows.persons() >> BITS) + 2];
        zero = (int) alike.stream().mapToLong(Alike::first).min().orElse(0);
    }

    /**
     * @param candidates condition for live touchpoints of persons
     * @param quantity   whose amounts are wanted, or empty
     * @param most       how many bytes they may take
     * @return null where they cannot be held: there are too many, or their days or amounts are too far apart
     */
    static PersonTouches read(Session session, PersonRows rows, Sql candidates, String quantity, long most) {
        Sql amount = Columns.of(session, Columns.TOUCHPOINT).name(Column.Kind.QUANTITY, quantity).map(name -> Sql.of("{}", name)).orElse(Sql.of("cast(null as bigint)"));
        List<Alike> alike = session.rows(Sql.of("select exclusions, currency, count(*), count({}), cast(min(day) - ? as bigint), cast(max(day) - ? as bigint) from touchpoint "
                + "where {} group by all order by exclusions, currency", amount, AskedDays.ZERO, AskedDays.ZERO, candidates),
                row -> new Alike(row.text(1), row.text(2), row.number(3), row.number(4), row.number(5), row.number(6)));
        PersonTouchesReader reader = new PersonTouchesReader(rows, alike);
        if (!reader.fits(rows, most)) {
            return null;
        }
        try {
            session.chunks(Sql.of("select {}, {} from {} where {}", rows.person(), amount, rows.from(), candidates), reader::measure);
            Math.toIntExact(reader.largest / Math.max(1, reader.scale));
        } catch (ArithmeticException tooLarge) {
            return null;
        }
        reader.prepare(!quantity.isEmpty());
        boolean isOfOneKind = reader.kinds.size() < 2;
        Sql numbered = Sql.of("{} join (select unnest(cast(? as varchar[])) as kind_name, unnest(range(cast(? as bigint))) as kind_number) on kind_name = exclusions",
                rows.from(), Sql.texts(reader.kinds), reader.kinds.size());
        session.chunks(Sql.of("select {}, cast(day - ? as bigint), {}, {} from {} where {}", rows.person(), AskedDays.ZERO, isOfOneKind ? Sql.of("cast(0 as bigint)") : Sql.of("kind_number"),
                amount, isOfOneKind ? rows.from() : numbered, candidates), reader::take);
        reader.order();
        return reader.touches(quantity);
    }

    private boolean fits(PersonRows rows, long most) {
        return PersonTouches.BYTES * count() + (long) PersonTouches.BYTES_OF_A_PERSON * rows.persons() <= most && span() <= Character.MAX_VALUE && kinds.size() <= MOST_KINDS;
    }

    private long count() {
        return alike.stream().mapToLong(Alike::count).sum();
    }

    private long span() {
        return alike.stream().mapToLong(Alike::last).max().orElse(zero - 1) - zero + 1;
    }

    private void measure(DuckDBDataChunkReader chunk) {
        DuckDBReadableVector persons = chunk.vector(0);
        DuckDBReadableVector stated = chunk.vector(1);
        for (int row = 0; row < chunk.rowCount(); row++) {
            next[((int) persons.getLong(row) >> BITS) + 1]++;
            if (!stated.isNull(row)) {
                long amount = Math.absExact(stated.getLong(row));
                largest = Math.max(largest, amount);
                scale = scale > 0 && amount % scale == 0 ? scale : divisor(scale, amount);
            }
        }
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static void addUp(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    private void prepare(boolean isStated) {
        addUp(next);
        days = new char[(int) count()];
        who = new char[days.length];
        exclusions = new byte[days.length];
        amounts = new int[isStated ? days.length : 0];
    }

    private void take(DuckDBDataChunkReader chunk) {
        DuckDBReadableVector persons = chunk.vector(0);
        DuckDBReadableVector dates = chunk.vector(1);
        DuckDBReadableVector numbers = chunk.vector(2);
        DuckDBReadableVector stated = chunk.vector(3);
        for (int row = 0; row < chunk.rowCount(); row++) {
            int person = (int) persons.getLong(row);
            int place = next[person >> BITS]++;
            who[place] = (char) (person & PERSONS - 1);
            days[place] = (char) (dates.getLong(row) - zero);
            exclusions[place] = (byte) numbers.getLong(row);
            if (amounts.length > 0) {
                amounts[place] = stated.isNull(row) ? PersonTouches.NOTHING : (int) (stated.getLong(row) / Math.max(1, scale));
            }
        }
    }

    private void order() {
        int from = 0;
        for (int block = 0; block << BITS < starts.length; block++) {
            int to = block < next.length ? next[block] : from;
            order(block << BITS, from, to);
            from = to;
        }
    }

    /** @param first person of the block, whose touchpoints stand between two places */
    private void order(int first, int from, int to) {
        int[] places = new int[PERSONS + 1];
        for (int i = from; i < to; i++) {
            places[who[i] + 1]++;
        }
        places[0] = from;
        addUp(places);
        System.arraycopy(places, 0, starts, first, Math.min(PERSONS, starts.length - first));
        char[] ownDays = Arrays.copyOfRange(days, from, to);
        byte[] ownExclusions = Arrays.copyOfRange(exclusions, from, to);
        int[] ownAmounts = amounts.length > 0 ? Arrays.copyOfRange(amounts, from, to) : amounts;
        for (int i = 0; i < ownDays.length; i++) {
            int place = places[who[from + i]]++;
            days[place] = ownDays[i];
            exclusions[place] = ownExclusions[i];
            if (amounts.length > 0) {
                amounts[place] = ownAmounts[i];
            }
        }
    }

    private PersonTouches touches(String quantity) {
        List<String> currencies = alike.stream().filter(each -> each.stated > 0).map(Alike::currency).distinct().toList();
        return new PersonTouches(starts, zero, (int) span(), days, kinds, exclusions, quantity, amounts, Math.max(1, scale), currencies.size() > 1 ? null : String.join("", currencies));
    }
}
