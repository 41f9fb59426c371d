package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;

/**
 * Tells what one currency is worth in another on a day. A day without a rate, such as a Saturday, takes the last one before it that
 * is at most {@link #DAYS} days old. Two currencies that are not told in each other are told through a third one that both are told
 * in. The newest way wins; of the same day the one without a third currency, then the third currency that comes first in the
 * alphabet. Of one day and pair a rate that was set by hand wins. Immutable; any thread.
 */
public final class RateTable {
    /** How old a rate may be. */
    public static final int DAYS = 7;

    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> pairs = new HashMap<>();
    private final Map<String, TreeSet<String>> neighbours = new HashMap<>();

    /** @param rates in any order */
    public RateTable(Collection<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) {
            pairs.computeIfAbsent(rate.pair(), p -> new TreeMap<>()).merge(rate.day(), rate, (one, other) -> one.byHand() ? one : other);
            neighbours.computeIfAbsent(rate.base(), c -> new TreeSet<>()).add(rate.quote());
            neighbours.computeIfAbsent(rate.quote(), c -> new TreeSet<>()).add(rate.base());
        }
    }

    /**
     * A rate as it is used.
     *
     * @param rate units of the one currency for one unit of the other: as told, or a quotient of 34 digits, rounded half to even
     * @param day  the day that it is quoted for; of two rates that are taken together the older one's
     */
    public record Dated(BigDecimal rate, LocalDate day) {
    }

    /** Units of {@code upper} for so many units of {@code lower}. */
    private record Way(BigDecimal upper, BigDecimal lower, LocalDate day) {
        Way then(Way next) {
            return new Way(upper.multiply(next.upper), lower.multiply(next.lower), day.isBefore(next.day) ? day : next.day);
        }

        Dated dated() {
            return new Dated(lower.compareTo(BigDecimal.ONE) == 0 ? upper : upper.divide(lower, MathContext.DECIMAL128), day);
        }
    }

    /** Units of {@code to} for one unit of {@code from} on a day; empty where there is no rate that is new enough. */
    public Optional<Dated> rate(String from, String to, LocalDate on) {
        return way(from, to, on, on.minusDays(DAYS)).map(Way::dated);
    }

    /** The last rate of a period; where it has none, the last one at most {@link #DAYS} days before it. */
    public Optional<Dated> last(String from, String to, Period period) {
        return way(from, to, period.to(), period.from().minusDays(DAYS)).map(Way::dated);
    }

    private Optional<Way> way(String from, String to, LocalDate on, LocalDate oldest) {
        Optional<Way> best = step(from, to, on, oldest);
        for (String third : neighbours.getOrDefault(from, new TreeSet<>())) {
            Optional<Way> found = step(from, third, on, oldest).flatMap(first -> step(third, to, on, oldest).map(first::then));
            if (found.isPresent() && (best.isEmpty() || found.get().day().isAfter(best.get().day()))) {
                best = found;
            }
        }
        return best;
    }

    private Optional<Way> step(String from, String to, LocalDate on, LocalDate oldest) {
        NavigableMap<LocalDate, ExchangeRate> days = pairs.get(from.compareTo(to) < 0 ? from + "/" + to : to + "/" + from);
        Map.Entry<LocalDate, ExchangeRate> last = days == null ? null : days.floorEntry(on);
        if (last == null || last.getKey().isBefore(oldest)) {
            return Optional.empty();
        }
        BigDecimal rate = last.getValue().rate();
        return Optional.of(last.getValue().base().equals(from) ? new Way(rate, BigDecimal.ONE, last.getKey()) : new Way(BigDecimal.ONE, rate, last.getKey()));
    }
}
