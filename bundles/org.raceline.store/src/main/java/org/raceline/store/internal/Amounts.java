package org.raceline.store.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact sums by number. Each half of 64 bits is added on its own, so that no sum runs over: of rows there are fewer than 2³¹. */
final class Amounts {
    private static final int HALF = Integer.SIZE;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] highs;
    private final long[] lows;
    private final boolean[] there;

    Amounts(int count) {
        highs = new long[count];
        lows = new long[count];
        there = new boolean[count];
    }

    void add(int number, long amount) {
        highs[number] += amount >> HALF;
        lows[number] += amount & LOW;
        there[number] = true;
    }

    /** Whether anything was added, were it 0. */
    boolean isThere(int number) {
        return there[number];
    }

    BigDecimal sum(int number) {
        long high = highs[number] + (lows[number] >> HALF);
        long low = lows[number] & LOW;
        return high == (int) high ? BigDecimal.valueOf((high << HALF) + low) : new BigDecimal(BigInteger.valueOf(high).shiftLeft(HALF).add(BigInteger.valueOf(low)));
    }
}
