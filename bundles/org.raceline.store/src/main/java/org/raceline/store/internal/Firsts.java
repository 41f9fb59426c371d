package org.raceline.store.internal;

import java.util.List;

/**
 * Of which day and channel the first touchpoint ever of each person is, among some touchpoints. By person: persons are running numbers.
 *
 * @param days     since 1970; {@link #NONE} where a person has none of those touchpoints
 * @param channels their numbers
 * @param names    of the channels; the empty text for none
 */
record Firsts(int[] days, char[] channels, List<String> names) {
    static final int NONE = Integer.MIN_VALUE;
    /** What a person takes in memory. */
    static final int BYTES = Integer.BYTES + Character.BYTES;

    long bytes() {
        return (long) BYTES * days.length;
    }
}
