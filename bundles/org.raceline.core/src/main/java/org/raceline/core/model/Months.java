package org.raceline.core.model;

import java.time.LocalDate;

/** The months of a calendar. Equal where the calendars are; immutable. */
public interface Months {
    /** Those of ISO 8601, from January to December. */
    Months ISO = new Months() {
        @Override
        public LocalDate start(LocalDate day, int later) {
            return day.withDayOfMonth(1).plusMonths(later);
        }

        @Override
        public String toString() {
            return "ISO";
        }
    };

    /** The first day of the month that a day is in, so many months later; earlier where negative. */
    LocalDate start(LocalDate day, int later);

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
