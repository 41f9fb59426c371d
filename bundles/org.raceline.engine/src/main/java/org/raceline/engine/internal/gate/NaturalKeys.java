package org.raceline.engine.internal.gate;

import java.util.HashMap;
import java.util.Map;

/** The natural keys of the touchpoints of one run, and where they stood first. */
final class NaturalKeys {
    private final Map<String, Map<String, Long>> linesByKeyByKind = new HashMap<>();

    /** Notes a key. Answers the line where it stood before, or 0 where it is new. */
    long note(String kind, String key, long line) {
        Long before = linesByKeyByKind.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(key, line);
        return before == null ? 0 : before;
    }

    void forget(String kind, String key) {
        linesByKeyByKind.get(kind).remove(key);
    }
}
