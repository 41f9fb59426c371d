package org.raceline.store.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.raceline.core.model.Period;

/**
 * On which days each person has touchpoints of a kind and some sources, what excludes these, and perhaps how much of a quantity they have:
 * what cohorts and segments ask for again and again, whatever the days. Persons are running numbers: those of person {@code p} stand from
 * {@code starts[p]} up to {@code starts[p + 1]}, in no order. Cannot be changed; any thread.
 *
 * @param zero       the day that days are counted from, in days since 1970
 * @param kinds      of exclusions, by number; the empty text for none
 * @param exclusions of touchpoints, numbers of {@code kinds}
 * @param quantity   the one whose amounts stand here, or empty
 * @param amounts    in units of {@code scale} millionths; {@link #NOTHING} where a touchpoint has none
 * @param currency   of all touchpoints that have an amount, empty where none has; null where they are of several
 */
record PersonTouches(int[] starts, int zero, int span, char[] days, List<String> kinds, byte[] exclusions, String quantity, int[] amounts, long scale, String currency) {
    static final int NOTHING = Integer.MIN_VALUE;
    /** What a touchpoint takes in memory, and what a person does. */
    static final int BYTES = Character.BYTES + Byte.BYTES + Integer.BYTES;
    static final int BYTES_OF_A_PERSON = Integer.BYTES;
    private static final int NONE = -1;

    long bytes() {
        return (long) BYTES * days.length + (long) BYTES_OF_A_PERSON * starts.length;
    }

    int persons() {
        return starts.length - 1;
    }

    /** Whether touchpoints count, by the numbers of their exclusions. */
    boolean[] counted(boolean includeExcluded, String despite) {
        boolean[] counted = new boolean[kinds.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = includeExcluded || kinds.get(i).isEmpty() || kinds.get(i).equals(despite);
        }
        return counted;
    }

    /** The number of the period that each day lies in, by days from {@code zero}; negative for none. */
    int[] numbers(List<Period> disjoint) {
        int[] numbers = new int[span];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < disjoint.size(); i++) {
            Arrays.fill(numbers, from(disjoint.get(i).from()), until(disjoint.get(i).to()), i);
        }
        return numbers;
    }

    /** The first day that is not before another one, counted from {@code zero}. */
    int from(LocalDate day) {
        return Math.clamp(day.toEpochDay() - zero, 0, span);
    }

    /** The day after another one. */
    int until(LocalDate day) {
        return Math.clamp(day.toEpochDay() + 1 - zero, 0, span);
    }

    /** What some units of the quantity are. */
    BigDecimal amount(long units) {
        return Questions.fromMillionths(BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(scale)));
    }
}
