package org.raceline.store.internal;

import java.util.HashMap;
import java.util.Map;

/** Which person keys are one person: a union-find whose representative is the smallest key. */
final class LinkedKeys {
    private final Map<Long, Long> parents = new HashMap<>();

    void link(long key, long sameAs) {
        long one = person(key);
        long other = person(sameAs);
        if (one != other) {
            parents.put(Math.max(one, other), Math.min(one, other));
        }
    }

    /** The person behind a key: a key that is linked to no other is its own. */
    long person(long key) {
        long person = key;
        for (Long parent = parents.get(person); parent != null; parent = parents.get(person)) {
            person = parent;
        }
        for (long at = key; at != person;) {
            at = parents.put(at, person);
        }
        return person;
    }

    /** Every key that is not its own person, with its person. */
    Map<Long, Long> persons() {
        Map<Long, Long> persons = new HashMap<>();
        for (long key : parents.keySet().toArray(Long[]::new)) {
            persons.put(key, person(key));
        }
        return persons;
    }
}
