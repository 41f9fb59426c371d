package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/**
 * What live touchpoints of one state of the facts add up to by day, held in memory: how many there are, how many name a person, and the
 * sum of each quantity. Cannot be changed; any thread.
 */
final class DayCube {
    /** What a day has whose touchpoints do not have the quantity. */
    static final long NOTHING = Long.MIN_VALUE;
    static final int RECORDS = 0;
    static final int NAMED = 1;
    static final int FIRST_QUANTITY = 2;

    /** @param slice of the dimensions that are kept apart */
    record Key(String source, String kind, String exclusions, String currency, Slice slice) {
    }

    /**
     * What touchpoints that are alike add up to.
     *
     * @param days    since 1970, ascending
     * @param figures by what they tell, then by the place of the day
     */
    record Series(Key key, int[] days, long[][] figures) {
    }

    private record Group(Slice slice, String currency) {
    }

    private final Set<String> dimensions;
    private final List<String> quantities;
    private final List<Series> series;
    private final Map<List<String>, List<Slice>> parts = new ConcurrentHashMap<>();

    /** @param quantities whose sums follow {@link #FIRST_QUANTITY} */
    DayCube(Set<String> dimensions, List<String> quantities, Collection<Series> series) {
        this.dimensions = Set.copyOf(dimensions);
        this.quantities = List.copyOf(quantities);
        this.series = List.copyOf(series);
    }

    /** Which dimensions are kept apart. */
    Set<String> dimensions() {
        return dimensions;
    }

    long rows() {
        return series.stream().mapToLong(each -> each.days.length).sum();
    }

    /**
     * Answers a question of what adds.
     *
     * @return without the factor of a quantity; touchpoints that name a person for what counts these
     */
    List<TouchpointRow> answer(TouchpointQuestion question) {
        int figure = figure(question);
        if (figure < 0) {
            return List.of();
        }
        boolean money = question.metric().count() == Count.SUM && question.metric().unit() == Unit.Kind.MONEY;
        Days days = new Days(question.buckets());
        List<Slice> own = parts.computeIfAbsent(question.by(), this::parts);
        Map<Group, Amounts> sums = new LinkedHashMap<>();
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            if (isAsked(each.key, question)) {
                days.add(each, figure, sums.computeIfAbsent(new Group(own.get(i), money ? each.key.currency : ""), any -> new Amounts(question.buckets().size())));
            }
        }
        List<TouchpointRow> rows = new ArrayList<>();
        sums.forEach((group, amounts) -> take(question, group, amounts, rows));
        return rows;
    }

    /** What is not there is 0, and is left out, but of a sum that may have come to 0. */
    private static void take(TouchpointQuestion question, Group group, Amounts amounts, List<TouchpointRow> rows) {
        boolean sum = question.metric().count() == Count.SUM;
        for (int bucket = 0; bucket < question.buckets().size(); bucket++) {
            if (amounts.isThere(bucket) && (sum || amounts.sum(bucket).signum() > 0)) {
                rows.add(new TouchpointRow(bucket, group.slice, group.currency, amounts.sum(bucket)));
            }
        }
    }

    /** Negative where no touchpoint has what is asked for. */
    private int figure(TouchpointQuestion question) {
        return switch (question.metric().count()) {
            case RECORDS -> RECORDS;
            case SUM -> quantities.contains(question.metric().quantity()) ? FIRST_QUANTITY + quantities.indexOf(question.metric().quantity()) : -1;
            default -> NAMED;
        };
    }

    private static boolean isAsked(Key key, TouchpointQuestion question) {
        return key.kind.equals(question.metric().kind()) && question.sources().contains(key.source)
                && (key.exclusions.isEmpty() || question.includeExcluded() || key.exclusions.equals(question.metric().despite()))
                && isOf(key.slice, question.filter()) && isOf(key.slice, question.metric().filter());
    }

    private static boolean isOf(Slice slice, Slice filter) {
        return filter.values().entrySet().stream().allMatch(wanted -> wanted.getValue().equals(slice.values().get(wanted.getKey())));
    }

    /** The slice of each of the series. */
    private List<Slice> parts(List<String> by) {
        Map<Slice, Slice> known = new LinkedHashMap<>();
        return series.stream().map(each -> by.isEmpty() ? Slice.ALL : each.key.slice.only(by)).map(slice -> known.computeIfAbsent(slice, any -> any)).toList();
    }

    /** The days of some buckets. */
    private static final class Days {
        private final int[] from;
        private final int[] to;

        Days(List<Period> buckets) {
            from = buckets.stream().mapToInt(bucket -> day(bucket.from().toEpochDay())).toArray();
            to = buckets.stream().mapToInt(bucket -> day(bucket.to().toEpochDay())).toArray();
        }

        private static int day(long epochDay) {
            return Math.clamp(epochDay, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        void add(Series series, int figure, Amounts sums) {
            long[] figures = series.figures[figure];
            int[] days = series.days;
            int at = 0;
            for (int bucket = 0; bucket < from.length; bucket++) {
                for (at = first(days, at, from[bucket]); at < days.length && days[at] <= to[bucket]; at++) {
                    if (figures[at] != NOTHING) {
                        sums.add(bucket, figures[at]);
                    }
                }
            }
        }

        /** @param near where it mostly is: one bucket follows the other */
        private static int first(int[] days, int near, int from) {
            boolean isNear = (near == days.length || days[near] >= from) && (near == 0 || days[near - 1] < from);
            int found = isNear ? near : Arrays.binarySearch(days, from);
            return found < 0 ? -found - 1 : found;
        }
    }
}
