package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.raceline.core.model.Period;

/** The bucket that each day of some rows belongs to, in a statement over rows with a {@code day}. */
record AskedDays(List<Period> periods) {
    /** With so many a join with their days takes longer to prepare than looking at each takes. */
    private static final int FEW = 4;

    private boolean isFew() {
        return periods.size() <= FEW;
    }

    /** The number of the bucket. */
    Sql number() {
        return isFew() ? bucket() : Sql.of("bucket_number");
    }

    /** What stands behind the table. */
    Sql join() {
        return isFew() ? Sql.NOTHING : Buckets.join(periods);
    }

    /** Of rows that belong to a bucket; its number is called {@code bucket}. */
    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("day between ? and ?", Collections.min(periods).from(), Collections.max(periods).to())));
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
