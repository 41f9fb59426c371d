package org.raceline.core.analysis;

import java.util.Arrays;

/**
 * Follows people through a funnel in one pass over touchpoints that come person by person and in order of time. Not for several threads.
 *
 * <p>A person enters with the first touchpoint of the first step's kind in the period. Each further step is the earliest touchpoint of its
 * kind that no step before has taken, that is not earlier than the step before (simultaneous is in order) and at most a window later than
 * the first step.
 */
public final class PeopleFunnelSweep {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int FIRST_LENGTH = 64;

    private final long window;
    private final int[] steps;
    private final long[][] persons;
    private final Seconds[][] times;

    private int person;
    private long[] seconds = new long[FIRST_LENGTH];
    private int[] kinds = new int[FIRST_LENGTH];
    private int[] parts = new int[FIRST_LENGTH];
    private int count;
    private int entry = -1;
    private final int[] taken;

    /** @param steps a number for each step's kind */
    public PeopleFunnelSweep(int windowDays, int[] steps, int parts) {
        this.window = windowDays * SECONDS_OF_A_DAY;
        this.steps = steps.clone();
        persons = new long[parts][steps.length];
        times = new Seconds[parts][steps.length];
        taken = new int[steps.length];
    }

    /**
     * A touchpoint of one of the steps' kinds.
     *
     * @param part     that it would enter with
     * @param inPeriod whether a person may enter with it
     */
    public void touch(int who, long second, int kind, int part, boolean inPeriod) {
        if (who != person) {
            follow();
            person = who;
            count = 0;
            entry = -1;
        }
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            parts = Arrays.copyOf(parts, 2 * count);
        }
        seconds[count] = second;
        kinds[count] = kind;
        parts[count] = part;
        if (entry < 0 && inPeriod && kind == steps[0]) {
            entry = count;
        }
        count++;
    }

    /** Call it after the last one. */
    public void end() {
        follow();
        entry = -1;
    }

    private void follow() {
        if (entry < 0) {
            return;
        }
        int part = parts[entry];
        persons[part][0]++;
        taken[0] = entry;
        for (int step = 1; step < steps.length; step++) {
            int next = next(step);
            if (next < 0) {
                return;
            }
            taken[step] = next;
            persons[part][step]++;
            if (times[part][step] == null) {
                times[part][step] = new Seconds();
            }
            times[part][step].add((int) (seconds[next] - seconds[taken[step - 1]]));
        }
    }

    private int next(int step) {
        int before = taken[step - 1];
        int from = before;
        while (from > 0 && seconds[from - 1] == seconds[before]) {
            from--;
        }
        for (int i = from; i < count && seconds[i] <= seconds[entry] + window; i++) {
            if (kinds[i] == steps[step] && !isTaken(i, step)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTaken(int index, int step) {
        for (int i = 0; i < step; i++) {
            if (taken[i] == index) {
                return true;
            }
        }
        return false;
    }

    /** How many persons of a part got to a step. */
    public long persons(int part, int step) {
        return persons[part][step];
    }

    /** Twice the median of the seconds from the step before, over some parts; only where somebody got there. */
    public long twiceMedian(int[] which, int step) {
        int length = 0;
        int[] all = new int[Arrays.stream(which).map(part -> (int) persons[part][step]).sum()];
        for (int part : which) {
            if (times[part][step] != null) {
                length = times[part][step].copy(all, length);
            }
        }
        Arrays.sort(all);
        return (long) all[(length - 1) / 2] + all[length / 2];
    }

    private static final class Seconds {
        private int[] values = new int[FIRST_LENGTH];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        int copy(int[] to, int at) {
            System.arraycopy(values, 0, to, at, count);
            return at + count;
        }
    }
}
