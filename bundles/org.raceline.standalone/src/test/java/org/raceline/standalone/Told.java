package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What sources tell of one metric on some days.
 *
 * @param days    of which they speak
 * @param reason  id of why there is nothing; else empty
 * @param amounts whose sum it is, where it is money
 * @param number  where it is not
 * @param nothing the currencies that it would be in, where it is money and nothing
 * @param partial whether they speak of a part of the days only
 */
record Told(SortedSet<LocalDate> days, String reason, List<Amount> amounts, Optional<BigDecimal> number, Set<String> nothing, boolean partial) {
    private static final List<String> WORST_FIRST = List.of("mixed-currency", "not-divisible", "not-additive", "no-data", "undefined");

    static Told lacking(SortedSet<LocalDate> days, String reason, boolean partial) {
        return new Told(days, reason, List.of(), Optional.empty(), Set.of(), partial);
    }

    boolean speaks() {
        return !reason.equals("no-data");
    }

    static Optional<String> worst(Collection<String> reasons) {
        return WORST_FIRST.stream().filter(reasons::contains).findFirst();
    }

    /** Of several sources, or of several stretches of days, together. What has no data adds nothing. */
    static Told sum(List<Told> parts) {
        SortedSet<LocalDate> days = new TreeSet<>();
        parts.forEach(p -> days.addAll(p.days));
        boolean partial = parts.stream().anyMatch(Told::partial);
        List<Told> speaking = parts.stream().filter(Told::speaks).toList();
        Optional<String> worst = worst(parts.stream().filter(p -> p.speaks() && !p.reason.isEmpty()).map(Told::reason).toList());
        if (speaking.isEmpty() || worst.isPresent()) {
            return lacking(days, worst.orElse("no-data"), partial);
        }
        List<Amount> amounts = new ArrayList<>();
        speaking.forEach(p -> amounts.addAll(p.amounts));
        Set<String> nothing = new TreeSet<>();
        speaking.forEach(p -> nothing.addAll(p.nothing));
        return new Told(days, "", amounts, speaking.stream().flatMap(p -> p.number.stream()).reduce(BigDecimal::add), nothing, partial);
    }
}
