package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.store.Vouch;

/** Days of a source for which one of its imports is the newest to vouch. */
record Claim(Period period, Vouch vouch) {

    /**
     * Who vouches for which day: a later export replaces what an earlier one said of the same days, so where it lacks a column
     * the column is not known there, whatever the earlier one had.
     *
     * @param vouches of one source, oldest import first
     */
    static List<Claim> newest(List<Vouch> vouches) {
        List<Claim> claims = new ArrayList<>();
        Coverage claimed = Coverage.NONE;
        for (Vouch vouch : vouches.reversed()) {
            for (Period open : without(vouch.period(), claimed)) {
                claims.add(new Claim(open, vouch));
            }
            claimed = claimed.union(Coverage.of(vouch.period()));
        }
        return List.copyOf(claims.reversed());
    }

    /** The days of a period that are not covered. */
    static List<Period> without(Period period, Coverage covered) {
        List<Period> open = new ArrayList<>();
        Period rest = period;
        for (Period taken : covered.within(period).periods()) {
            if (rest.from().isBefore(taken.from())) {
                open.add(new Period(rest.from(), taken.from().minusDays(1)));
            }
            if (!taken.to().isBefore(rest.to())) {
                return open;
            }
            rest = new Period(taken.to().plusDays(1), rest.to());
        }
        open.add(rest);
        return open;
    }
}
