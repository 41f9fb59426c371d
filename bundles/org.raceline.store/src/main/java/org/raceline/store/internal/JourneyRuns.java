package org.raceline.store.internal;

import java.util.Arrays;
import java.util.BitSet;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.store.JourneyTaker;

/** Touchpoints of {@link JourneyTable#RUNS}, read run by run and then handed over person by person. Used by one thread. */
final class JourneyRuns {
    /** What a touchpoint takes in memory. */
    static final int BYTES = 25;
    private static final int FEW = 32;

    private final int[] persons;
    private final long[] seconds;
    private final int[] labels;
    private final long[] amounts;
    private final BitSet stated = new BitSet();
    private int count;
    /** Where runs begin. One that begins with a later person than the run before ended with, or with the same one, goes on with it. */
    private int[] starts = new int[FEW];
    private int runs;

    /** @param rows how many will be read */
    JourneyRuns(int rows, boolean amounts) {
        persons = new int[rows];
        seconds = new long[rows];
        labels = new int[rows];
        this.amounts = new long[amounts ? rows : 0];
    }

    /** Person, second, label, and perhaps the amount. */
    void read(DuckDBDataChunkReader chunk) {
        int rows = (int) chunk.rowCount();
        DuckDBReadableVector person = chunk.vector(0);
        DuckDBReadableVector second = chunk.vector(1);
        DuckDBReadableVector label = chunk.vector(2);
        DuckDBReadableVector amount = amounts.length > 0 ? chunk.vector(3) : null;
        for (int i = 0; i < rows; i++) {
            int who = person.getInt(i);
            if (count == 0 || who < persons[count - 1]) {
                begin();
            }
            persons[count] = who;
            seconds[count] = second.getLong(i);
            labels[count] = label.getInt(i);
            if (amount != null && !amount.isNull(i)) {
                amounts[count] = amount.getLong(i);
                stated.set(count);
            }
            count++;
        }
    }

    private void begin() {
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs);
        }
        starts[runs++] = count;
    }

    /** Those of a person of one run after those of the run before: so they stand in the order of time. */
    void handOver(JourneyLabels known, JourneyTaker taker) {
        int[] next = Arrays.copyOf(starts, runs);
        int[] ends = Arrays.copyOfRange(starts, 1, runs + 1);
        if (runs > 0) {
            ends[runs - 1] = count;
        }
        long person = Long.MIN_VALUE;
        while (person < Long.MAX_VALUE) {
            long following = Long.MAX_VALUE;
            for (int run = 0; run < runs; run++) {
                int at = next[run];
                while (at < ends[run] && persons[at] == person) {
                    handOver(at++, known, taker);
                }
                next[run] = at;
                following = at < ends[run] ? Math.min(following, persons[at]) : following;
            }
            person = following;
        }
    }

    private void handOver(int at, JourneyLabels known, JourneyTaker taker) {
        int label = labels[at];
        boolean isStated = amounts.length > 0 && stated.get(at);
        taker.touch(persons[at], seconds[at], known.day(label, seconds[at]), known.numbers()[label], isStated, isStated ? amounts[at] : 0);
    }
}
