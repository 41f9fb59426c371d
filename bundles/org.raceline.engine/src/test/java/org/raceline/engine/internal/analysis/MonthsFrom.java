package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import org.raceline.core.model.Months;

/** Months that begin so many days late: on another day than the first. */
record MonthsFrom(int first) implements Months {
    private LocalDate early(LocalDate day) {
        return day.minusDays(first - 1L);
    }

    @Override
    public LocalDate start(LocalDate day, int later) {
        return early(day).withDayOfMonth(first).plusMonths(later);
    }

    @Override
    public int ofYear(LocalDate day) {
        return early(day).getMonthValue();
    }

    @Override
    public LocalDate newYear(int year) {
        return LocalDate.of(year, 1, first);
    }
}
