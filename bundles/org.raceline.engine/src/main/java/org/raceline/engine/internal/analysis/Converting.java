package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.analysis.RateTable;
import org.raceline.core.model.Period;
import org.raceline.core.store.Store;

/** Brings single amounts into one currency, each at the rate of its own day and rounded by itself, half to even, to millionths. Used by one thread. */
final class Converting {
    private final String target;
    private final RateTable rates;
    private final Map<String, Map<Integer, Optional<BigDecimal>>> known = new HashMap<>();
    private final SortedMap<String, SortedSet<LocalDate>> missing = new TreeMap<>();
    private boolean converted;

    /** @param days of the amounts */
    Converting(Store store, String target, Period days) {
        this.target = target;
        rates = new RateTable(store.rates(List.of(), Optional.of(new Period(days.from().minusDays(RateTable.DAYS), days.to()))));
    }

    String target() {
        return target;
    }

    /**
     * An amount in millionths; 0 where there is no rate, which is {@link #missing} then.
     *
     * @param day in days since 1970
     */
    long amount(String currency, int day, long millionths) {
        if (millionths == 0 || currency.equals(target)) {
            return millionths;
        }
        Optional<BigDecimal> rate = known.computeIfAbsent(currency, c -> new HashMap<>())
                .computeIfAbsent(day, d -> rates.rate(currency, target, LocalDate.ofEpochDay(d)).map(RateTable.Dated::rate));
        if (rate.isEmpty()) {
            missing.computeIfAbsent(currency, c -> new TreeSet<>()).add(LocalDate.ofEpochDay(day));
            return 0;
        }
        converted = true;
        return rate.get().multiply(BigDecimal.valueOf(millionths)).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Days without a rate, by currency. */
    SortedMap<String, SortedSet<LocalDate>> missing() {
        return missing;
    }

    boolean hasConverted() {
        return converted;
    }
}
