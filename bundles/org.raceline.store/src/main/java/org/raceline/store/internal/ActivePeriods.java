package org.raceline.store.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.raceline.core.store.RetentionRow;

/** Adds up how many persons of each cohort are active in each period, from groups of persons that are active in the same ones. */
final class ActivePeriods {
    /** Periods that one number tells of, a bit for each. */
    static final int OF_MASK = 62;

    private final long[][] persons;

    ActivePeriods(int cohorts, int periods) {
        persons = new long[cohorts][periods];
    }

    /** How many numbers tell of some periods. */
    static int masks(int periods) {
        return Math.ceilDiv(periods, OF_MASK);
    }

    /** @param mask which of the numbers it is, from 0 */
    void add(int cohort, int mask, long bits, long count) {
        for (long left = bits; left != 0; left &= left - 1) {
            persons[cohort][mask * OF_MASK + Long.numberOfTrailingZeros(left)] += count;
        }
    }

    /** Those above zero. */
    List<RetentionRow> rows() {
        List<RetentionRow> rows = new ArrayList<>();
        for (int cohort = 0; cohort < persons.length; cohort++) {
            for (int period = 0; period < persons[cohort].length; period++) {
                if (persons[cohort][period] > 0) {
                    rows.add(new RetentionRow(cohort, period, "", BigDecimal.valueOf(persons[cohort][period])));
                }
            }
        }
        return rows;
    }
}
