package org.raceline.connector.social;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** The days that several periods take up together. */
final class Span {
    private Span() {
    }

    /** From the first day to the last; empty for no period. */
    static Optional<Period> of(Collection<Period> periods) {
        return periods.stream().reduce(Span::joined);
    }

    /** The same with one day more, where there is one. */
    static Optional<Period> widened(Optional<Period> days, Optional<LocalDate> day) {
        return day.map(Period::day).map(one -> days.map(before -> joined(before, one)).orElse(one)).or(() -> days);
    }

    private static Period joined(Period a, Period b) {
        return new Period(a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to());
    }

    /** Days where each is one day, else each speaks for itself. */
    static Grain grain(Collection<Period> periods) {
        return periods.stream().allMatch(period -> period.days() == 1) ? Grain.DAY : Grain.TOTAL;
    }
}
