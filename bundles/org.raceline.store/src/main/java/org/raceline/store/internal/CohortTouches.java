package org.raceline.store.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;

/** What cohorts do, told from what is held in memory of persons. Used by one thread. */
final class CohortTouches {
    private static final String CHANNEL = "channel";

    private final RetentionQuestion question;
    private final Metric.Count count;
    private final Firsts firsts;
    private final PersonTouches touches;
    private final int[] periods;
    private final boolean[] counted;
    /** By cohort, then by period: persons, touchpoints or amounts. */
    private final long[][] sums;
    /** What is added up in each, to tell a sum of 0 from nothing. */
    private final long[][] parts;

    private CohortTouches(RetentionQuestion question, Firsts firsts, PersonTouches touches) {
        this.question = question;
        this.count = question.metric().count();
        this.firsts = firsts;
        this.touches = touches;
        periods = touches.numbers(question.periods());
        counted = touches.counted(question.includeExcluded(), count == Metric.Count.SUM ? question.metric().despite() : "");
        sums = new long[question.cohorts()][question.periods().size()];
        parts = new long[question.cohorts()][question.periods().size()];
    }

    /** Whether a question can be told from it: who came first of what channel is held, of other dimensions it is not. */
    static boolean know(RetentionQuestion question) {
        return question.filter().dimensions().stream().allMatch(CHANNEL::equals);
    }

    /** @param firsts of those that count, without any that count despite an exclusion */
    static List<RetentionRow> rows(RetentionQuestion question, Firsts firsts, PersonTouches touches) {
        CohortTouches cohorts = new CohortTouches(question, firsts, touches);
        cohorts.add();
        return cohorts.rows();
    }

    private void add() {
        boolean[] asked = asked(question.filter());
        int[] seen = new int[question.periods().size()];
        Arrays.fill(seen, -1);
        for (int person = 0; person < firsts.days().length; person++) {
            int cohort = firsts.days()[person] == Firsts.NONE ? -1 : periods[firsts.days()[person] - touches.zero()];
            if (cohort >= 0 && cohort < question.cohorts() && asked[firsts.channels()[person]]) {
                switch (count) {
                    case PERSONS -> addPerson(person, sums[cohort], seen);
                    case RECORDS -> addRecords(person, sums[cohort]);
                    default -> addAmounts(person, sums[cohort], parts[cohort]);
                }
            }
        }
    }

    private boolean[] asked(Slice filter) {
        boolean[] asked = new boolean[Math.max(1, firsts.names().size())];
        for (int i = 0; i < firsts.names().size(); i++) {
            asked[i] = filter.values().getOrDefault(CHANNEL, firsts.names().get(i)).equals(firsts.names().get(i));
        }
        return asked;
    }

    private void addPerson(int person, long[] sum, int[] seen) {
        for (int i = touches.starts()[person]; i < touches.starts()[person + 1]; i++) {
            int period = periods[touches.days()[i]];
            if (period >= 0 && seen[period] != person && counted[touches.exclusions()[i]]) {
                seen[period] = person;
                sum[period]++;
            }
        }
    }

    private void addRecords(int person, long[] sum) {
        for (int i = touches.starts()[person]; i < touches.starts()[person + 1]; i++) {
            int period = periods[touches.days()[i]];
            if (period >= 0 && counted[touches.exclusions()[i]]) {
                sum[period]++;
            }
        }
    }

    private void addAmounts(int person, long[] sum, long[] part) {
        for (int i = touches.starts()[person]; i < touches.starts()[person + 1]; i++) {
            int period = periods[touches.days()[i]];
            if (period >= 0 && counted[touches.exclusions()[i]] && touches.amounts()[i] != PersonTouches.NOTHING) {
                sum[period] += touches.amounts()[i];
                part[period]++;
            }
        }
    }

    private List<RetentionRow> rows() {
        boolean isSum = count == Metric.Count.SUM;
        String currency = isSum && question.metric().unit() == Unit.Kind.MONEY ? touches.currency() : "";
        List<RetentionRow> rows = new ArrayList<>();
        for (int cohort = 0; cohort < sums.length; cohort++) {
            for (int period = 0; period < sums[cohort].length; period++) {
                if (isSum ? parts[cohort][period] > 0 : sums[cohort][period] > 0) {
                    long sum = sums[cohort][period];
                    rows.add(new RetentionRow(cohort, period, currency, isSum ? touches.amount(sum) : BigDecimal.valueOf(sum)));
                }
            }
        }
        return rows;
    }
}
