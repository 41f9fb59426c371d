package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Slice;

/** Touchpoints with the persons behind their person keys. */
final class People {
    /** Person keys that stand for another one; most stand for themselves. */
    static final Sql TOUCHPOINTS = Sql.of("touchpoint left join (select key as linked_key, person as linked_person from person_key where person <> key) "
            + "on linked_key = person");
    static final Sql PERSON = Sql.of("coalesce(linked_person, person)");
    /** By instant where the offset is known, else by local time. */
    static final Sql INSTANT = Sql.of("at_local - to_seconds(coalesce(offset_s, 0))");
    /** Of simultaneous ones the smallest key, then source, is first. */
    static final Sql IN_ORDER = Sql.of("(partition by {} order by {}, key, source)", PERSON, INSTANT);

    private People() {
    }

    /**
     * Which touchpoints are looked at.
     *
     * @param despite an exclusion that leaves none out, or empty
     */
    static List<Sql> conditions(String kind, Collection<String> sources, boolean includeExcluded, String despite) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("superseded_by is null and kind = ? and source in ({})", kind, Sql.list(sources))));
        if (!includeExcluded) {
            conditions.add(despite.isEmpty() ? Sql.of("exclusions = ''") : Sql.of("exclusions in ('', ?)", despite));
        }
        return conditions;
    }

    /** Those of persons, joined. */
    static Sql condition(String kind, Collection<String> sources, boolean includeExcluded, String despite) {
        return Sql.of("{} and person is not null", Sql.join(" and ", conditions(kind, sources, includeExcluded, despite)));
    }

    /**
     * One row for each person whose first touchpoint ever is of a slice: {@code first_who}, {@code first_ever} (its day).
     *
     * @param condition on touchpoints
     */
    static Sql firsts(Sql condition, Columns columns, Slice filter) {
        return firsts(TOUCHPOINTS, condition, columns, filter, Sql.NOTHING);
    }

    /**
     * The same with what else is told of all touchpoints of each person. Comparing keys costs more than all else, and most firsts are alone
     * in their moment: so the first is the smallest number of a moment, the days between its local and its universal date, and whether it is
     * of the slice. Only who has several that differ is looked at again.
     *
     * @param touchpoints with their persons, joined
     * @param more        aggregates, each with a comma before it
     */
    static Sql firsts(Sql touchpoints, Sql condition, Columns columns, Slice filter, Sql more) {
        Sql fits = filter.isAll() ? Sql.of("true") : Sql.join(" and ", Questions.conditions(columns, filter));
        Sql told = Sql.of("2 * (1 + day - cast({} as date)) + cast({} as integer)", INSTANT, fits);
        Sql earliest = Sql.of("select {} as first_who, min(8 * epoch_us({}) + {}) as low, min(8 * epoch_us({}) + 7 - ({})) as high {} from {} where {} group by first_who",
                PERSON, INSTANT, told, INSTANT, told, more, touchpoints, condition);
        Sql again = Sql.of("select {} as again_who, arg_min(day, {}) as again_day, arg_min({}, {}) as again_fits from {} where {} and {} in "
                + "(select first_who from earliest where (low & 7) + (high & 7) <> 7) group by again_who", PERSON, place(), fits, place(), TOUCHPOINTS, condition, PERSON);
        return Sql.of("with earliest as materialized ({}) select * exclude (low, high, again_who, again_day, again_fits), "
                + "coalesce(again_day, cast(make_timestamp((low - (low & 7)) // 8) as date) + cast((low & 7) // 2 - 1 as integer)) as first_ever "
                + "from earliest left join ({}) on again_who = first_who where coalesce(again_fits, (low & 1) = 1)", earliest, again);
    }

    private static Sql place() {
        return Sql.of("row({}, key, source)", INSTANT);
    }
}
