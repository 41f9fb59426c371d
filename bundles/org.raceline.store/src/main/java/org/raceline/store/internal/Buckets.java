package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Period;

/** Disjoint periods as a table of their days, so that the join with it is one on equality. */
final class Buckets {
    private static final Sql OF_MASK = Sql.of("cast(? as integer)", ActivePeriods.OF_MASK);

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

    /** The column of one of some {@link #masks}. */
    static Identifier mask(int number) {
        return new Identifier("mask_" + number);
    }

    /** One row for each day: {@code bucket_day}, and of {@link ActivePeriods}' numbers the one that has the bit of its period; the others are null. */
    static Sql masks(List<Period> periods, int masks) {
        List<Sql> bits = new ArrayList<>();
        for (int number = 0; number < masks; number++) {
            bits.add(Sql.of("case when bucket_number // {} = ? then cast(1 as bigint) << cast(bucket_number % {} as integer) end as {}", OF_MASK, number, OF_MASK, mask(number)));
        }
        return Sql.of("select bucket_day, {} from ({})", Sql.join(", ", bits), days(periods));
    }
}
