package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;

/** Scores persons from what is held in memory of them. Used by one thread. */
final class ScoredTouches {
    private static final int OF_A_PERSON = 2 * Integer.BYTES + 5 * Long.BYTES;
    private static final int NOBODY = -1;

    private final SegmentQuestion question;
    private final PersonTouches touches;
    private final boolean[] counted;
    private final boolean[] paid;
    /** By customer: the day of the last touchpoint, how many there are, and the sum of their amounts. */
    private final int[] last;
    private final int[] frequencies;
    private final long[] amounts;
    private int customers;
    private boolean anyAmount;

    private ScoredTouches(SegmentQuestion question, PersonTouches touches) {
        this.question = question;
        this.touches = touches;
        counted = touches.counted(question.includeExcluded(), "");
        paid = touches.counted(question.includeExcluded(), question.metric().despite());
        last = new int[touches.persons()];
        frequencies = new int[touches.persons()];
        amounts = new long[touches.persons()];
    }

    /** What scoring takes: three figures of each person, and those of one kind twice more while they are put in order. */
    static long bytes(PersonTouches touches) {
        return (long) OF_A_PERSON * touches.persons();
    }

    /** @param touches with the amounts of the question's quantity, all of one currency */
    static List<SegmentRow> rows(SegmentQuestion question, PersonTouches touches) {
        ScoredTouches scored = new ScoredTouches(question, touches);
        scored.add();
        return scored.rows();
    }

    private void add() {
        int from = touches.from(question.days().from());
        int until = touches.until(question.days().to());
        for (int person = 0; person < touches.persons(); person++) {
            add(touches.starts()[person], touches.starts()[person + 1], from, until);
        }
    }

    /** A touchpoint that only counts as money makes nobody recent or frequent; who has no other is no customer. */
    private void add(int start, int end, int from, int until) {
        int day = NOBODY;
        int frequency = 0;
        long sum = 0;
        for (int i = start; i < end; i++) {
            int exclusions = touches.exclusions()[i];
            if (touches.days()[i] >= from && touches.days()[i] < until && paid[exclusions]) {
                if (touches.amounts()[i] != PersonTouches.NOTHING) {
                    anyAmount = true;
                    sum += touches.amounts()[i];
                }
                if (counted[exclusions]) {
                    day = Math.max(day, touches.days()[i]);
                    frequency++;
                }
            }
        }
        if (frequency > 0) {
            last[customers] = day;
            frequencies[customers] = frequency;
            amounts[customers++] = sum;
        }
    }

    private List<SegmentRow> rows() {
        int quantiles = question.quantiles();
        Score byDay = Score.among(Arrays.stream(last, 0, customers).asLongStream().toArray(), quantiles);
        Score byFrequency = Score.among(Arrays.stream(frequencies, 0, customers).asLongStream().toArray(), quantiles);
        Score byAmount = Score.among(Arrays.copyOf(amounts, customers), quantiles);
        long[][] cells = new long[quantiles * quantiles * quantiles][3];
        for (int i = 0; i < customers; i++) {
            long[] cell = cells[((byDay.of(last[i]) - 1) * quantiles + byFrequency.of(frequencies[i]) - 1) * quantiles + byAmount.of(amounts[i]) - 1];
            cell[0]++;
            cell[1] += frequencies[i];
            cell[2] += amounts[i];
        }
        String currency = anyAmount ? touches.currency() : "";
        List<SegmentRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i][0] > 0) {
                rows.add(new SegmentRow(1 + i / quantiles / quantiles, 1 + i / quantiles % quantiles, 1 + i % quantiles, currency, cells[i][0], cells[i][1], touches.amount(cells[i][2])));
            }
        }
        return rows;
    }
}
