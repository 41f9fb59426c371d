package org.raceline.store.internal;

/** Which person keys are one person: a union-find whose representative is the smallest key. Keys are running numbers from 1. */
final class LinkedKeys implements AutoCloseable {
    /** 0: a key without a parent is its own person. */
    private final LongArray parents = new LongArray();

    /** Whether that was news. */
    boolean link(long key, long sameAs) {
        long one = person(key);
        long other = person(sameAs);
        if (one == other) {
            return false;
        }
        parents.set(Math.max(one, other), Math.min(one, other));
        return true;
    }

    /** The person behind a key: a key that is linked to no other is its own. */
    long person(long key) {
        long person = key;
        for (long parent = parents.get(person); parent != 0; parent = parents.get(person)) {
            person = parent;
        }
        for (long at = key; at != person;) {
            long next = parents.get(at);
            parents.set(at, person);
            at = next;
        }
        return person;
    }

    /** No key from here on is linked. */
    long length() {
        return parents.length();
    }

    @Override
    public void close() {
        parents.close();
    }
}
