package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.raceline.core.model.Period;

/**
 * The bucket that each day of some rows belongs to, in a statement over rows with a {@code day}. With few buckets the statement tells the
 * bucket; with many it tells the day, because a join with all their days takes longer than to look a day up afterwards.
 */
final class AskedDays {
    private static final int FEW = 4;
    private static final int NONE = -1;
    static final LocalDate ZERO = LocalDate.EPOCH;

    private final List<Period> periods;
    private final Period span;
    private final int[] bucketOfDay;

    /** @param periods disjoint */
    AskedDays(List<Period> periods) {
        this.periods = periods;
        this.span = new Period(Collections.min(periods).from(), Collections.max(periods).to());
        this.bucketOfDay = isFew() ? new int[0] : bucketOfDay();
    }

    private boolean isFew() {
        return periods.size() <= FEW;
    }

    private int[] bucketOfDay() {
        int[] buckets = new int[Math.toIntExact(span.days())];
        Arrays.fill(buckets, NONE);
        for (int i = 0; i < periods.size(); i++) {
            int from = Math.toIntExact(periods.get(i).from().toEpochDay() - span.from().toEpochDay());
            Arrays.fill(buckets, from, from + Math.toIntExact(periods.get(i).days()), i);
        }
        return buckets;
    }

    /** What rows are grouped by. */
    Sql told() {
        return isFew() ? bucket() : Sql.of("day - ?", ZERO);
    }

    /** @return the number of the bucket of what was told; empty for a day between two of them */
    OptionalInt bucket(long told) {
        int bucket = isFew() ? (int) told : bucketOfDay[Math.toIntExact(told - span.from().toEpochDay())];
        return bucket == NONE ? OptionalInt.empty() : OptionalInt.of(bucket);
    }

    /** Of rows that may belong to a bucket; what was told is called {@code bucket}. */
    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("day between ? and ?", span.from(), span.to())));
        if (isFew()) {
            conditions.add(Sql.of("bucket is not null"));
        }
        return conditions;
    }

    /** By looking at one after the other. */
    private Sql bucket() {
        if (periods.size() == 1) {
            return Sql.of("0");
        }
        List<Sql> cases = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            cases.add(Sql.of("when day between ? and ? then cast(? as bigint)", periods.get(i).from(), periods.get(i).to(), i));
        }
        return Sql.of("case {} end", Sql.join(" ", cases));
    }
}
