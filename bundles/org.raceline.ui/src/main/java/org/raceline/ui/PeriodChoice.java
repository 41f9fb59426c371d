package org.raceline.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.raceline.core.model.Period;

/**
 * Days that were picked: by name, told from the newest day with data, or as dates.
 *
 * @param id stable, untranslated: {@code last-30-days}, {@code 2026-10}, {@code 2026-01-01..2026-03-31} and what else {@link Period#parse} reads
 */
public record PeriodChoice(String id) {
    /** The last month that is over. */
    public static final PeriodChoice LAST_FULL_MONTH = new PeriodChoice("last-full-month");

    /** The names that are offered. */
    public static final List<PeriodChoice> NAMED = List.of(LAST_FULL_MONTH, new PeriodChoice("this-month"), new PeriodChoice("last-7-days"), new PeriodChoice("last-30-days"),
            new PeriodChoice("last-90-days"), new PeriodChoice("this-quarter"), new PeriodChoice("last-quarter"), new PeriodChoice("this-year"), new PeriodChoice("last-year"));

    /** These days, whatever day it is. */
    public static PeriodChoice of(Period days) {
        return new PeriodChoice(days.toString());
    }

    public boolean isNamed() {
        return NAMED.contains(this);
    }

    /** The days that are meant; the last full month where the id says nothing. */
    public Period period(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return Period.parse(id, today).orElseGet(() -> Period.month(month.atEndOfMonth().equals(today) ? month : month.minusMonths(1)));
    }
}
