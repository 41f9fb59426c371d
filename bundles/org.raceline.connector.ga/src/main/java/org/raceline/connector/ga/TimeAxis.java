package org.raceline.connector.ga;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.raceline.core.model.Period;

/**
 * Turns what time cells say into days.
 *
 * @param period   the days that the table speaks of
 * @param zero     the first day of day 0 and of week 0
 * @param dayFirst whether dates with slashes put the day first
 */
record TimeAxis(Period period, LocalDate zero, boolean dayFirst) {

    /** The days a stamp means; empty where they are not among the table's. */
    Optional<Period> days(Stamp stamp, TimeKind kind) {
        return switch (stamp) {
            case Stamp.Nth(int n) -> kind == TimeKind.NTH_WEEK ? week(n) : day(zero.plusDays(n));
            case Stamp.Days(Period days) -> days.intersect(period);
            case Stamp.Month(int month) -> month(month);
            case Stamp.Slashed(Optional<LocalDate> monthFirst, Optional<LocalDate> dayFirstDate) -> (dayFirst ? dayFirstDate : monthFirst).flatMap(this::day);
        };
    }

    private Optional<Period> day(LocalDate day) {
        return period.contains(day) ? Optional.of(Period.day(day)) : Optional.empty();
    }

    private Optional<Period> week(int n) {
        LocalDate first = zero.plusDays(7L * n);
        return new Period(first, first.plusDays(6)).intersect(period);
    }

    /** The month in the one year in which the period has it; empty where it has none or several. */
    private Optional<Period> month(int month) {
        Optional<Period> found = Optional.empty();
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            Optional<Period> days = Period.month(YearMonth.of(year, month)).intersect(period);
            if (days.isPresent() && found.isPresent()) {
                return Optional.empty();
            }
            found = found.or(() -> days);
        }
        return found;
    }
}
