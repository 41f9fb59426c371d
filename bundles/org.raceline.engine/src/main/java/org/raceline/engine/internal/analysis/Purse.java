package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/** Money of a figure that is still to be brought into one currency: sums by currency and day. A rate being one for a day, sums convert as their parts do. */
record Purse(SortedMap<Coin, BigDecimal> sums) {
    private static final Comparator<Coin> BY_DAY = Comparator.comparing(Coin::day).thenComparing(Coin::currency).thenComparing(Coin::periodEnd);

    /**
     * What takes one rate.
     *
     * @param periodEnd whether the day is the last of a longer period for which the money is stated
     */
    record Coin(String currency, LocalDate day, boolean periodEnd) {
    }

    static Purse empty() {
        return new Purse(new TreeMap<>(BY_DAY));
    }

    /** @param currency empty where the money names none */
    void add(String currency, LocalDate day, boolean periodEnd, BigDecimal sum) {
        sums.merge(new Coin(currency.isEmpty() ? Unit.NO_CURRENCY : currency, day, periodEnd), sum, BigDecimal::add);
    }

    /** @param stock whether it is what there is on the last day of its period, rather than what came in over it */
    void add(String currency, Period stated, boolean stock, BigDecimal sum) {
        add(currency, stated.to(), !stock && stated.days() > 1, sum);
    }

    Purse plus(Purse other) {
        return of(List.of(this, other));
    }

    static Purse of(Collection<Purse> purses) {
        Purse all = empty();
        purses.forEach(p -> p.sums.forEach((coin, sum) -> all.sums.merge(coin, sum, BigDecimal::add)));
        return all;
    }
}
