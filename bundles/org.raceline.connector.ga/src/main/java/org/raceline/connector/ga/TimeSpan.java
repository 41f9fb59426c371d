package org.raceline.connector.ga;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Period;

/** The extremes of what a time column says. */
final class TimeSpan {
    private int smallest = Integer.MAX_VALUE;
    private int largest = -1;
    private Optional<Period> days = Optional.empty();
    private final Reading monthFirst = new Reading();
    private final Reading dayFirst = new Reading();
    private boolean slashed;
    private boolean differ;

    /** One way to read dates with slashes. */
    private static final class Reading {
        private boolean possible = true;
        private Optional<Period> days = Optional.empty();

        void add(Optional<LocalDate> day) {
            possible &= day.isPresent();
            days = day.map(Period::day).map(one -> join(days, one)).or(() -> days);
        }

        boolean fits(Optional<Period> within) {
            return possible && (within.isEmpty() || days.isEmpty() || within.get().contains(days.get()));
        }
    }

    void add(Stamp stamp) {
        switch (stamp) {
            case Stamp.Nth(int n) -> {
                smallest = Math.min(smallest, n);
                largest = Math.max(largest, n);
            }
            case Stamp.Days(Period period) -> days = Optional.of(join(days, period));
            case Stamp.Month month -> { }
            case Stamp.Slashed(Optional<LocalDate> first, Optional<LocalDate> second) -> {
                slashed = true;
                monthFirst.add(first);
                dayFirst.add(second);
                differ |= !first.equals(second);
            }
        }
    }

    private static Period join(Optional<Period> known, Period more) {
        return known.map(period -> new Period(period.from().isBefore(more.from()) ? period.from() : more.from(),
                period.to().isAfter(more.to()) ? period.to() : more.to())).orElse(more);
    }

    /** Whether days or weeks are counted from an unstated first one. */
    boolean isCounted() {
        return largest >= 0;
    }

    int smallest() {
        return smallest;
    }

    int largest() {
        return largest;
    }

    /** Whether dates with slashes can be read both ways and mean different days. */
    boolean isAmbiguous(Optional<Period> within) {
        return slashed && differ && monthFirst.fits(within) && dayFirst.fits(within);
    }

    /** Whether dates with slashes can only be read with the day first. */
    boolean isDayFirst(Optional<Period> within) {
        return slashed && !monthFirst.fits(within) && dayFirst.fits(within);
    }

    /** The days that dates themselves state. */
    Optional<Period> days(boolean slashesDayFirst) {
        return slashed ? (slashesDayFirst ? dayFirst.days : monthFirst.days) : days;
    }
}
