package org.raceline.engine.internal.gate;

import java.util.HashMap;
import java.util.Map;
import org.raceline.core.connector.KeyTable;

/** The natural keys of the touchpoints of one run, and where they stood first. There may be millions: they are kept off the heap. */
final class NaturalKeys implements AutoCloseable {
    private final Map<String, KeyTable> linesByKind = new HashMap<>();

    /** Notes a key. Answers the line where it stood before, or 0 where it is new. */
    long note(String kind, String key, long line) {
        return linesByKind.computeIfAbsent(kind, k -> new KeyTable()).putIfAbsent(key, line);
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
