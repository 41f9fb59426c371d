package org.raceline.engine.internal.gate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.raceline.core.model.Cut;
import org.raceline.core.model.NormalForm;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ImportTransaction;

/**
 * A table that a connector announced. It reaches the store with its first fact: an empty table says nothing, not even that
 * its figures are zero.
 */
final class CutInHand {
    private record Flag(String metric, String flag) {
    }

    final Cut cut;
    /** What its figures add up to, by metric. */
    final Map<String, Sum> sums = new HashMap<>();
    private final Set<Flag> flags = new LinkedHashSet<>();
    private boolean stored;
    private long number;

    CutInHand(Cut cut) {
        Map<String, String> part = new HashMap<>(cut.part().values());
        part.replaceAll((dimension, value) -> NormalForm.of(value));
        this.cut = new Cut(cut.dimensions(), cut.grain(), cut.period(), cut.complete(), cut.label(), Slice.of(part));
    }

    long number(ImportTransaction transaction) {
        if (!stored) {
            number = transaction.cut(cut);
            stored = true;
            flags.forEach(flag -> transaction.flag(number, flag.metric(), flag.flag()));
        }
        return number;
    }

    void flag(String metric, String flag, ImportTransaction transaction) {
        if (flags.add(new Flag(metric, flag)) && stored) {
            transaction.flag(number, metric, flag);
        }
    }
}
