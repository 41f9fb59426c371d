package org.raceline.store.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What persons did, held as long as the facts are the same: who came first when, and on which days each has touchpoints. Other days, another
 * grain or another reach of the same are then told without a look at the touchpoints. What would be too large is not held. Any thread.
 */
final class Histories {
    /** All that is held at once; also what one answer may take besides. */
    static final long MOST_BYTES = Math.min(96 << 20, Runtime.getRuntime().maxMemory() / 8);

    /** @param values with the statement: which touchpoints */
    private record OfFirsts(String candidates, List<Object> values) {
    }

    private record OfTouches(String kind, Set<String> sources) {
    }

    private final ReentrantLock reading = new ReentrantLock();
    private final Map<OfFirsts, Firsts> firsts = new HashMap<>();
    private final Map<OfTouches, PersonTouches> touches = new HashMap<>();
    private FactState state = new FactState(-1, -1);
    private PersonRows rows;

    /**
     * Who came first among some touchpoints of persons.
     *
     * @param session in a transaction, in which the facts have the state
     * @return empty where that is too much to be held
     */
    Optional<Firsts> firsts(Session session, FactState now, Sql candidates) {
        return locked(session, now, persons -> {
            OfFirsts asked = new OfFirsts(candidates.text(), List.copyOf(candidates.values()));
            Firsts known = firsts.get(asked);
            if (known == null && (long) Firsts.BYTES * persons.persons() <= MOST_BYTES / 4) {
                known = FirstsReader.read(session, persons, candidates);
                makeRoom(known == null ? 0 : known.bytes());
                firsts.put(asked, known);
            }
            return known;
        });
    }

    /**
     * On which days persons have touchpoints of a kind and some sources, whatever excludes these.
     *
     * @param session  in a transaction, in which the facts have the state
     * @param quantity whose amounts are wanted, or empty: any or none
     * @return empty where that is too much to be held
     */
    Optional<PersonTouches> touches(Session session, FactState now, String kind, Set<String> sources, String quantity) {
        return locked(session, now, persons -> {
            OfTouches asked = new OfTouches(kind, sources);
            PersonTouches known = touches.get(asked);
            boolean refused = touches.containsKey(asked) && known == null;
            if (!refused && (known == null || !quantity.isEmpty() && !known.quantity().equals(quantity))) {
                touches.remove(asked);
                known = PersonTouchesReader.read(session, persons, People.condition(kind, sources, true, ""), quantity, MOST_BYTES * 3 / 4);
                makeRoom(known == null ? 0 : known.bytes());
                touches.put(asked, known);
            }
            return known;
        });
    }

    private <T> Optional<T> locked(Session session, FactState now, Function<PersonRows, T> answer) {
        if (!reading.tryLock()) {
            Interruption.lock(reading);
        }
        try {
            if (!now.equals(state)) {
                firsts.clear();
                touches.clear();
                rows = PersonRows.of(session);
                state = now;
            }
            return rows == null ? Optional.empty() : Optional.ofNullable(answer.apply(rows));
        } finally {
            reading.unlock();
        }
    }

    private void makeRoom(long more) {
        long held = firsts.values().stream().mapToLong(each -> each == null ? 0 : each.bytes()).sum()
                + touches.values().stream().mapToLong(each -> each == null ? 0 : each.bytes()).sum();
        if (held + more > MOST_BYTES) {
            firsts.clear();
            touches.clear();
        }
    }
}
