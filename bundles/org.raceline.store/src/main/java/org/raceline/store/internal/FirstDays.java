package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which persons came for the first time ever, remembered as long as the facts are the same: telling them takes a look at all
 * touchpoints of a kind. Any thread.
 */
final class FirstDays {
    private static final int MOST = 64;

    /** How many persons came first on a day in a channel; the empty text for none. */
    record First(LocalDate day, String channel, long persons) {
    }

    /** @param candidates statement and values: which touchpoints count */
    private record Known(FactState state, String candidates, List<Object> values) {
    }

    private final Histories histories;
    private final Map<Known, List<First>> known = new ConcurrentHashMap<>();

    /** @param histories tell who came first, as far as they can */
    FirstDays(Histories histories) {
        this.histories = histories;
    }

    /**
     * Those among some touchpoints.
     *
     * @param session in a transaction, in which the facts have the state
     */
    List<First> of(Session session, FactState state, Sql candidates) {
        Known asked = new Known(state, candidates.text(), List.copyOf(candidates.values()));
        List<First> found = known.get(asked);
        if (found == null) {
            found = histories.firsts(session, state, candidates).map(FirstDays::count).orElseGet(() -> ask(session, candidates));
            known.keySet().removeIf(each -> !each.state.equals(state) || known.size() >= MOST);
            known.put(asked, found);
        }
        return found;
    }

    /** Those among some touchpoints, if they were asked for already. */
    Optional<List<First>> find(FactState state, Sql candidates) {
        return Optional.ofNullable(known.get(new Known(state, candidates.text(), List.copyOf(candidates.values()))));
    }

    private record Place(int day, int channel) {
    }

    private static List<First> count(Firsts firsts) {
        Map<Place, Long> persons = new HashMap<>();
        for (int person = 0; person < firsts.days().length; person++) {
            if (firsts.days()[person] != Firsts.NONE) {
                persons.merge(new Place(firsts.days()[person], firsts.channels()[person]), 1L, Long::sum);
            }
        }
        return persons.entrySet().stream().map(each -> new First(LocalDate.ofEpochDay(each.getKey().day), firsts.names().get(each.getKey().channel), each.getValue())).toList();
    }

    private static List<First> ask(Session session, Sql candidates) {
        List<First> firsts = new ArrayList<>();
        session.each(Sql.of("with candidate as not materialized (select {} as who, {} as moment, key, source, day, {} as channel from {} where {}), "
                + "earliest as (select who as one, min(moment) as first from candidate group by who) "
                + "select day, channel, count(*) from (select day, channel from candidate join earliest on who = one and moment = first "
                + "qualify row_number() over (partition by who order by key, source) = 1) group by day, channel", People.PERSON, People.INSTANT, Columns.of(session, Columns.TOUCHPOINT).value("channel"), People.TOUCHPOINTS, candidates),
                row -> firsts.add(new First(row.day(1), row.text(2), row.number(3))));
        return List.copyOf(firsts);
    }
}
