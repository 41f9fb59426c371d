package org.raceline.engine.internal.gate;

import java.util.Map;
import java.util.TreeMap;

/** Keeps account of which physical lines a connector has spoken for: each must be claimed exactly once. */
final class LineLedger {

    /** What is wrong with a claim. */
    enum Claim {
        GOOD, TWICE, OUTSIDE
    }

    private final long total;
    /** Every line before it is claimed. */
    private long next = 1;
    /** Claims behind a hole: first to last line, disjoint, neighbours joined. */
    private final TreeMap<Long, Long> ahead = new TreeMap<>();

    LineLedger(long total) {
        this.total = total;
    }

    Claim claim(long first, long last) {
        if (first < 1 || last < first || last > total) {
            return Claim.OUTSIDE;
        }
        if (first < next || overlapsAhead(first, last)) {
            return Claim.TWICE;
        }
        if (first > next) {
            Map.Entry<Long, Long> before = ahead.lowerEntry(first);
            if (before != null && before.getValue() == first - 1) {
                ahead.put(before.getKey(), last);
            } else {
                ahead.put(first, last);
            }
            return Claim.GOOD;
        }
        next = last + 1;
        while (!ahead.isEmpty() && ahead.firstKey() == next) {
            next = ahead.pollFirstEntry().getValue() + 1;
        }
        return Claim.GOOD;
    }

    private boolean overlapsAhead(long first, long last) {
        Map.Entry<Long, Long> before = ahead.floorEntry(last);
        return before != null && before.getValue() >= first;
    }

    /** The first line that nobody spoke for; 0 where there is none. */
    long unclaimed() {
        return next > total ? 0 : next;
    }
}
