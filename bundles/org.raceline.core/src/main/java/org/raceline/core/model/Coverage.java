package org.raceline.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The days for which sources vouch, as disjoint periods in order, neighbours joined. Inside, a counted metric without
 * facts is 0 and an observed one is a gap; outside there is no data.
 */
public record Coverage(List<Period> periods) {
    public static final Coverage NONE = new Coverage(List.of());

    public Coverage {
        periods = normalised(periods);
    }

    public static Coverage of(Period period) {
        return new Coverage(List.of(period));
    }

    private static List<Period> normalised(Collection<Period> given) {
        if (given.size() <= 1) {
            return List.copyOf(given);
        }
        List<Period> joined = new ArrayList<>();
        for (Period next : given.stream().sorted().toList()) {
            Period last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.from().isAfter(last.to().plusDays(1))) {
                joined.add(next);
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Period(last.from(), next.to()));
            }
        }
        return List.copyOf(joined);
    }

    public Coverage union(Coverage other) {
        List<Period> all = new ArrayList<>(periods);
        all.addAll(other.periods);
        return new Coverage(all);
    }

    public Coverage intersect(Coverage other) {
        List<Period> common = new ArrayList<>();
        for (Period mine : periods) {
            for (Period theirs : other.periods) {
                mine.intersect(theirs).ifPresent(common::add);
            }
        }
        return new Coverage(common);
    }

    public Coverage within(Period period) {
        return covers(period) ? of(period) : intersect(of(period));
    }

    public boolean covers(Period period) {
        for (Period each : periods) {
            if (each.contains(period)) {
                return true;
            }
        }
        return false;
    }

    public boolean covers(LocalDate day) {
        return covers(Period.day(day));
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    /** First to last covered day, holes included; empty for no coverage. */
    public Optional<Period> span() {
        return isEmpty() ? Optional.empty() : Optional.of(new Period(periods.getFirst().from(), periods.getLast().to()));
    }
}
