package org.raceline.store.internal;

import java.util.Arrays;

/**
 * Counts the persons that are seen at least so many times. Persons are running numbers, and nearly always it is asked for once or twice:
 * then two bits for each tell it, which stay in the processor's cache where a number for each does not. Used by one thread.
 */
abstract sealed class SeenPersons {
    final int[] atLeast;

    private SeenPersons(int[] atLeast) {
        this.atLeast = atLeast;
    }

    /**
     * @param persons the largest number of a person
     * @param atLeast from 1
     */
    static SeenPersons of(int persons, int[] atLeast) {
        return Arrays.stream(atLeast).max().orElse(0) <= 2 ? new ByBits(persons, atLeast) : new ByNumbers(persons, atLeast);
    }

    /** Each of the first numbers is a person that is seen once more. */
    abstract void see(int[] numbers, int count);

    /** As if these had not been seen; to be called for all that were. */
    abstract void forget(int[] numbers, int count);

    /** How many there are, in the order of what they are asked to be seen at least. */
    abstract long[] counts();

    private static final class ByBits extends SeenPersons {
        private final long[] once;
        private final long[] twice;
        private long seenOnce;
        private long seenTwice;

        ByBits(int persons, int[] atLeast) {
            super(atLeast);
            once = new long[(persons >> 6) + 1];
            twice = new long[once.length];
        }

        @Override
        void see(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                int word = numbers[i] >> 6;
                long bit = 1L << numbers[i];
                if ((once[word] & bit) == 0) {
                    once[word] |= bit;
                    seenOnce++;
                } else if ((twice[word] & bit) == 0) {
                    twice[word] |= bit;
                    seenTwice++;
                }
            }
        }

        @Override
        void forget(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                once[numbers[i] >> 6] = 0;
                twice[numbers[i] >> 6] = 0;
            }
            seenOnce = 0;
            seenTwice = 0;
        }

        @Override
        long[] counts() {
            return Arrays.stream(atLeast).mapToLong(times -> times < 2 ? seenOnce : seenTwice).toArray();
        }
    }

    private static final class ByNumbers extends SeenPersons {
        private final int[] times;
        private long[] counts;

        ByNumbers(int persons, int[] atLeast) {
            super(atLeast);
            times = new int[persons + 1];
            counts = new long[atLeast.length];
        }

        @Override
        void see(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                int now = ++times[numbers[i]];
                for (int j = 0; j < atLeast.length; j++) {
                    counts[j] += now == atLeast[j] ? 1 : 0;
                }
            }
        }

        @Override
        void forget(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                times[numbers[i]] = 0;
            }
            counts = new long[atLeast.length];
        }

        @Override
        long[] counts() {
            return counts;
        }
    }
}
