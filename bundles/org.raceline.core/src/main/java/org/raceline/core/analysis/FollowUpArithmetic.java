package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/** From distributions of days to shares and quartiles. */
public final class FollowUpArithmetic {
    private FollowUpArithmetic() {
    }

    /**
     * One period.
     *
     * @param covered whether sources speak of all its days
     * @param spans  how many took so many days; the empty key is of those whom nothing followed, a negative one is out of order
     * @param newest the newest day for which it is known what followed
     * @param within numbers of days
     */
    public static FollowUp of(Period period, boolean covered, Map<OptionalInt, Long> spans, LocalDate newest, List<Integer> within) {
        NavigableMap<Integer, Long> dated = new TreeMap<>();
        long size = 0;
        long undated = 0;
        for (Map.Entry<OptionalInt, Long> span : spans.entrySet()) {
            size += span.getValue();
            if (span.getKey().isPresent() && span.getKey().getAsInt() >= 0) {
                dated.merge(span.getKey().getAsInt(), span.getValue(), Long::sum);
            } else if (span.getKey().isPresent()) {
                undated += span.getValue();
            }
        }
        List<FollowUp.Within> shares = new ArrayList<>();
        for (int days : within) {
            long followed = sum(dated.headMap(days, true));
            shares.add(new FollowUp.Within(days, !newest.isBefore(period.to().plusDays(days)), followed, share(followed, size)));
        }
        return new FollowUp(period, covered, size, sum(dated) + undated, undated, shares, quartiles(dated), !newest.isBefore(period.to().plusDays(Reading.MATURE_AFTER_DAYS)));
    }

    /** Of periods that were made with the same numbers of days. */
    public static List<FollowUps.Average> averages(List<FollowUp> periods) {
        List<FollowUps.Average> averages = new ArrayList<>();
        for (int i = 0; i < periods.stream().mapToInt(p -> p.within().size()).max().orElse(0); i++) {
            int wanted = i;
            List<FollowUp> mature = periods.stream().filter(p -> p.within().get(wanted).mature()).toList();
            long size = mature.stream().mapToLong(FollowUp::size).sum();
            long followed = mature.stream().mapToLong(p -> p.within().get(wanted).followed()).sum();
            share(followed, size).ifPresent(s -> averages.add(new FollowUps.Average(mature.getFirst().within().get(wanted).days(), size, followed, s)));
        }
        return averages;
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Quantity.count(part).over(Quantity.count(whole)));
    }

    private static long sum(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Optional<FollowUp.Quartiles> quartiles(NavigableMap<Integer, Long> dated) {
        long count = sum(dated);
        if (count == 0) {
            return Optional.empty();
        }
        BigDecimal middle = BigDecimal.valueOf((long) at(dated, (count + 1) / 2) + at(dated, count / 2 + 1)).divide(BigDecimal.TWO);
        return Optional.of(new FollowUp.Quartiles(at(dated, (count + 3) / 4), middle, at(dated, (3 * count + 3) / 4)));
    }

    /** The n-th smallest, from 1. */
    private static int at(NavigableMap<Integer, Long> dated, long n) {
        long seen = 0;
        for (Map.Entry<Integer, Long> each : dated.entrySet()) {
            seen += each.getValue();
            if (seen >= n) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException();
    }
}
