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
        return filter.isAll()
                ? Sql.of("select {} as first_who, arg_min(day, {}) as first_ever from {} where {} group by all", PERSON, place(), TOUCHPOINTS, condition)
                : Sql.of("select first_who, first_ever from (select {} as first_who, arg_min(day, {}) as first_ever, arg_min({}, {}) as fits from {} where {} group by all) where fits",
                        PERSON, place(), Sql.join(" and ", Questions.conditions(columns, filter)), place(), TOUCHPOINTS, condition);
    }

    private static Sql place() {
        return Sql.of("row({}, key, source)", INSTANT);
    }
}
