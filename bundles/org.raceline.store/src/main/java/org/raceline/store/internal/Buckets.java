package org.raceline.store.internal;

import java.util.List;
import org.raceline.core.model.Period;

/** Disjoint periods as a table of their days, so that the join with it is one on equality. */
final class Buckets {
    private Buckets() {
    }

    /** Adds {@code bucket_number}, from 0, and {@code bucket_from}, its first day, to touchpoints; those of no bucket fall away. */
    static Sql join(List<Period> periods) {
        return Sql.of("join ({}) on bucket_day = day", days(periods));
    }

    /** One row for each day: {@code bucket_day}, {@code bucket_number}, {@code bucket_from}. */
    static Sql days(List<Period> periods) {
        return Sql.of("select bucket_number, first_day as bucket_from, cast(unnest(generate_series(first_day, last_day, interval 1 day)) as date) as bucket_day from "
                + "(select generate_subscripts(d, 1) - 1 as bucket_number, unnest(d) as first_day, unnest(e) as last_day "
                + "from (select cast(? as date[]) as d, cast(? as date[]) as e))",
                Sql.days(periods.stream().map(Period::from).toList()), Sql.days(periods.stream().map(Period::to).toList()));
    }
}
