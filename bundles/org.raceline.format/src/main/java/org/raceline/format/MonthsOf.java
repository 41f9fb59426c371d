package org.raceline.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.raceline.core.model.Months;

/** The months of a calendar that is not quite ISO 8601's; known by its type and the first day of its weeks, whatever the language. */
record MonthsOf(String calendar, DayOfWeek weekStart, Dates dates) implements Months {
    @Override
    public LocalDate start(LocalDate day, int later) {
        return dates.monthStart(day, later);
    }

    @Override
    public int ofYear(LocalDate day) {
        return dates.monthOfYear(day);
    }

    @Override
    public LocalDate newYear(int year) {
        return dates.newYear(year);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthsOf months && months.calendar.equals(calendar) && months.weekStart == weekStart;
    }

    @Override
    public int hashCode() {
        return calendar.hashCode();
    }
}
