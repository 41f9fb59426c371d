package org.raceline.store.internal;

import java.util.Arrays;

/**
 * Scores numbers among others: {@code 1 + quantiles * worse / all}, cut off, where {@code worse} are those that are strictly smaller. So a
 * number has a score for each bound that it is above.
 *
 * @param bounds of each score but the last: the largest number that leaves too few strictly smaller ones for the next score
 */
record Score(long[] bounds) {
    private static final int BITS = 16;

    /**
     * Few of very many numbers decide, and which ones is told without sorting all: by how many have the same first bits.
     *
     * @param all less than 2<sup>63</sup> apart
     */
    static Score among(long[] all, int quantiles) {
        long[] bounds = new long[all.length == 0 ? 0 : quantiles - 1];
        long least = Arrays.stream(all).min().orElse(0);
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(Arrays.stream(all).max().orElse(0) - least) - BITS);
        int[] counts = new int[1 << BITS];
        for (long number : all) {
            counts[(int) (number - least >>> shift)]++;
        }
        int bucket = 0;
        long smaller = 0;
        long[] inOrder = {};
        int ordered = -1;
        for (int i = 0; i < bounds.length; i++) {
            long place = Math.ceilDiv((i + 1L) * all.length, quantiles) - 1;
            while (smaller + counts[bucket] <= place) {
                smaller += counts[bucket++];
            }
            if (ordered != bucket) {
                inOrder = of(all, least, shift, bucket);
                ordered = bucket;
            }
            bounds[i] = inOrder[(int) (place - smaller)];
        }
        return new Score(bounds);
    }

    /** Those of a bucket, in order. */
    private static long[] of(long[] all, long least, int shift, int bucket) {
        return Arrays.stream(all).filter(number -> number - least >>> shift == bucket).sorted().toArray();
    }

    int of(long number) {
        int score = 1;
        for (long bound : bounds) {
            score += number > bound ? 1 : 0;
        }
        return score;
    }
}
