package org.raceline.engine.internal.gate;

import org.raceline.core.connector.KeyTable;
import org.raceline.core.store.NamedValues;

/** The natural keys of the touchpoints of one run, and where they stood first. There may be millions: they are kept off the heap. */
final class NaturalKeys implements AutoCloseable {
    private final NamedValues<KeyTable> linesByKind = new NamedValues<>();
    private int last;

    /** Notes a key. Answers the line where it stood before, or 0 where it is new. */
    long note(String kind, String key, long line) {
        int place = linesByKind.place(kind, last);
        if (place < 0) {
            linesByKind.put(kind, new KeyTable());
            place = linesByKind.size() - 1;
        }
        last = place;
        return linesByKind.value(place).putIfAbsent(key, line);
    }

    void forget(String kind, String key) {
        linesByKind.get(kind).remove(key);
    }

    @Override
    public void close() {
        linesByKind.values().forEach(KeyTable::close);
        linesByKind.clear();
    }
}
