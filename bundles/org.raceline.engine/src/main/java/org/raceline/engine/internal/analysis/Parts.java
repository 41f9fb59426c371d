package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.model.Slice;

/** Numbers for slices. */
final class Parts {
    private final Map<Slice, Integer> numbers = new LinkedHashMap<>();

    int number(Slice slice) {
        return numbers.computeIfAbsent(slice, s -> numbers.size());
    }

    /** By their numbers. */
    List<Slice> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
