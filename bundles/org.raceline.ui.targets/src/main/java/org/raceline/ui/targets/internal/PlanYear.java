package org.raceline.ui.targets.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raceline.core.model.Period;
import org.raceline.core.model.Target;
import org.raceline.format.Formats;

/**
 * A year of the language's calendar.
 *
 * @param others periods within it that have a target and are neither a month nor the year
 */
record PlanYear(Period year, List<Period> months, List<Period> others) {
    /** More than the quarters and halves of a year are not looked at at once. */
    static final int MOST_OTHERS = 6;
    private static final int MONTHS = 12;

    static PlanYear of(Period year, List<Target> targets, Formats formats) {
        List<Period> months = formats.monthStarts(year, 1).stream().map(day -> new Period(day, formats.monthStart(day, 1).minusDays(1))).toList();
        SequencedSet<Period> others = new TreeSet<>();
        targets.stream().map(Target::period).filter(period -> year.contains(period) && !period.equals(year) && !months.contains(period)).forEach(others::add);
        return new PlanYear(year, months, List.copyOf(others));
    }

    /** Months, other periods, the year. */
    List<Period> columns() {
        return Stream.of(months.stream(), others.stream().limit(MOST_OTHERS), Stream.of(year)).flatMap(s -> s).toList();
    }

    /** The years in which there are data or targets, the present and the next, newest first. */
    static List<Period> all(LocalDate today, Optional<Period> extent, List<Target> targets, Formats formats) {
        LocalDate first = today;
        LocalDate last = today;
        for (Period period : Stream.concat(extent.stream(), targets.stream().map(Target::period)).toList()) {
            first = period.from().isBefore(first) ? period.from() : first;
            last = period.to().isAfter(last) ? period.to() : last;
        }
        List<Period> years = new ArrayList<>();
        for (LocalDate from : formats.monthStarts(new Period(formats.monthStart(first, 1 - MONTHS), formats.monthStart(last, MONTHS)), MONTHS)) {
            years.addFirst(new Period(from, formats.monthStart(from, MONTHS).minusDays(1)));
        }
        return years;
    }
}
