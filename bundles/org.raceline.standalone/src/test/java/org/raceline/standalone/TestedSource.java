package org.raceline.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;

/** A source of a test's world: what its files vouch for, and in which tables it states what. */
record TestedSource(String id, int rank, Map<String, Vouched> vouches, List<Tabled> tables) {

    /** That every touchpoint of a kind on some days is there. */
    record Vouched(List<Period> days, Set<String> quantities, boolean persons, Set<String> dimensions) {
    }

    /** A table by day, or of what never adds by longer periods as well, that is complete. */
    record Tabled(List<Period> days, Set<String> dimensions, Set<String> metrics) {
    }

    TestedSource(String id, int rank) {
        this(id, rank, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** Whether its touchpoints can be counted for a metric. */
    boolean counts(Metric metric) {
        return metric instanceof Metric.Counted counted && vouches.containsKey(counted.kind())
                && (counted.quantity().isEmpty() || vouches.get(counted.kind()).quantities().contains(counted.quantity()))
                && (!counted.count().needsPerson() || vouches.get(counted.kind()).persons());
    }

    /** Whether it states a metric, which is heard only where it cannot be counted. */
    boolean states(Metric metric) {
        return !counts(metric) && tables.stream().anyMatch(t -> t.metrics().contains(metric.id()));
    }

    /** The days of which it speaks. */
    SortedSet<LocalDate> days(Metric metric) {
        SortedSet<LocalDate> days = new TreeSet<>();
        if (counts(metric)) {
            vouches.get(((Metric.Counted) metric).kind()).days().forEach(p -> days.addAll(each(p)));
        } else {
            tables.stream().filter(t -> t.metrics().contains(metric.id())).forEach(t -> t.days().forEach(p -> days.addAll(each(p))));
        }
        return days;
    }

    /** The dimensions of the tables that state a metric by day. */
    Set<String> dimensions(Metric metric) {
        return tables.stream().filter(t -> t.metrics().contains(metric.id())).map(Tabled::dimensions).findFirst().orElse(Set.of());
    }

    static List<LocalDate> each(Period period) {
        return period.from().datesUntil(period.to().plusDays(1)).toList();
    }
}
