package org.raceline.store.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * Finds the first touchpoint of each person in one look: the one with the smallest moment. Only whose touchpoints of that moment differ is
 * looked at again, key by key: comparing keys costs more than all else, and most firsts are alone in their moment.
 */
final class FirstsReader {
    private static final int MOST_CHANNELS = Character.MAX_VALUE;
    /** Persons that are looked at again in one statement. */
    private static final int AT_ONCE = 100_000;

    private final long[] moments;
    private final Firsts firsts;
    private final BitSet unclear = new BitSet();

    private FirstsReader(int persons, List<String> channels) {
        moments = new long[persons + 1];
        firsts = new Firsts(new int[persons + 1], new char[persons + 1], channels);
        Arrays.fill(moments, Long.MAX_VALUE);
        Arrays.fill(firsts.days(), Firsts.NONE);
    }

    /**
     * @param rows       where touchpoints with their persons are read from
     * @param candidates which touchpoints count, all of persons
     * @return null where there are too many channels to number them
     */
    static Firsts read(Session session, PersonRows rows, Sql candidates) {
        List<String> channels = session.rows(Sql.of("select distinct coalesce(d_channel, '') as channel from {} order by channel", DayTotals.TABLE), row -> row.text(1));
        if (channels.size() > MOST_CHANNELS) {
            return null;
        }
        FirstsReader reader = new FirstsReader(rows.persons(), channels);
        Sql told = Sql.of("{}, epoch_us(at_local) - 1000000 * cast(coalesce(offset_s, 0) as bigint), cast(day - ? as bigint), channel_number", rows.person(), AskedDays.ZERO);
        Sql from = numbered(rows, session, channels);
        session.chunks(Sql.of("select {} from {} where {}", told, from, candidates), reader::take);
        reader.clear(session, rows, from, candidates);
        return reader.firsts;
    }

    private static Sql numbered(PersonRows rows, Session session, List<String> channels) {
        return Sql.of("{} join (select unnest(cast(? as varchar[])) as channel_name, unnest(range({})) as channel_number) on channel_name = {}", rows.from(),
                Sql.texts(channels), Sql.of("cast(? as bigint)", channels.size()), Columns.of(session, Columns.TOUCHPOINT).value("channel"));
    }

    private void take(DuckDBDataChunkReader chunk) {
        DuckDBReadableVector persons = chunk.vector(0);
        DuckDBReadableVector times = chunk.vector(1);
        DuckDBReadableVector days = chunk.vector(2);
        DuckDBReadableVector channels = chunk.vector(3);
        for (int row = 0; row < chunk.rowCount(); row++) {
            int person = (int) persons.getLong(row);
            long moment = times.getLong(row);
            if (moment <= moments[person]) {
                take(person, moment, (int) days.getLong(row), (char) channels.getLong(row));
            }
        }
    }

    private void take(int person, long moment, int day, char channel) {
        if (firsts.days()[person] == Firsts.NONE || moment < moments[person]) {
            moments[person] = moment;
            unclear.clear(person);
            firsts.days()[person] = day;
            firsts.channels()[person] = channel;
        } else if (firsts.days()[person] != day || firsts.channels()[person] != channel) {
            unclear.set(person);
        }
    }

    private void clear(Session session, PersonRows rows, Sql from, Sql candidates) {
        Sql place = Sql.of("row({}, key, source)", People.INSTANT);
        for (List<Long> some = some(0); !some.isEmpty(); some = some(some.getLast().intValue() + 1)) {
            session.each(Sql.of("select {} as who, cast(arg_min(day, {}) - ? as bigint), arg_min(channel_number, {}) from {} where {} and {} in (select unnest(cast(? as bigint[]))) group by who",
                    rows.person(), place, AskedDays.ZERO, place, from, candidates, rows.person(), Sql.numbers(some)), row -> {
                        firsts.days()[(int) row.number(1)] = (int) row.number(2);
                        firsts.channels()[(int) row.number(1)] = (char) row.number(3);
                    });
        }
    }

    private List<Long> some(int from) {
        return unclear.stream().skip(unclear.get(0, from).cardinality()).limit(AT_ONCE).mapToObj(Long::valueOf).toList();
    }
}
