package org.raceline.format;

import java.time.LocalDate;
import org.raceline.core.model.Months;

/** The months of a calendar that is not the Gregorian one; known by its type, whatever the language. */
record MonthsOf(String calendar, Dates dates) implements Months {
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
        return other instanceof MonthsOf months && months.calendar.equals(calendar);
    }

    @Override
    public int hashCode() {
        return calendar.hashCode();
    }
}
