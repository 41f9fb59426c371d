package org.raceline.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The months of a calendar. Equal where the calendars are; immutable. */
public interface Months {
    /** In a year. */
    int MONTHS = 12;

    /** Those of ISO 8601, from January to December. */
    Months ISO = new Months() {
        @Override
        public LocalDate start(LocalDate day, int later) {
            return day.withDayOfMonth(1).plusMonths(later);
        }

        @Override
        public int ofYear(LocalDate day) {
            return day.getMonthValue();
        }

        @Override
        public LocalDate newYear(int year) {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public String toString() {
            return "ISO";
        }
    };

    /** The day on which weeks usually begin where this calendar is in use: Monday, as in ISO 8601, unless it says otherwise. */
    default DayOfWeek weekStart() {
        return DayOfWeek.MONDAY;
    }

    /** The first day of the month that a day is in, so many months later; earlier where negative. */
    LocalDate start(LocalDate day, int later);

    /** Which month of its year a day is in, from 1 on. */
    int ofYear(LocalDate day);

    /** The first day of a year, which is told as this calendar counts years. */
    LocalDate newYear(int year);

    /** The same day of the month a year earlier; the last of that month where it has no such day. */
    default LocalDate yearBefore(LocalDate day) {
        LocalDate month = start(day, -MONTHS);
        LocalDate same = month.plusDays(ChronoUnit.DAYS.between(start(day, 0), day));
        LocalDate last = start(month, 1).minusDays(1);
        return same.isAfter(last) ? last : same;
    }

    /** How many whole months a period is; 0 where it begins or ends within one. */
    default int in(Period period) {
        LocalDate after = period.to().plusDays(1);
        if (!start(period.from(), 0).equals(period.from()) || !start(after, 0).equals(after)) {
            return 0;
        }
        int months = 1;
        while (start(period.from(), months).isBefore(after)) {
            months++;
        }
        return months;
    }
}
