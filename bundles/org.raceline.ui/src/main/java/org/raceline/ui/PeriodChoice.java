package org.raceline.ui;

import java.time.LocalDate;
import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.format.Formats;
import org.raceline.ui.internal.Words;

/**
 * Days that were picked: by name, told from the newest day with data, or as dates.
 *
 * @param id stable, untranslated: {@code last-30-days}, {@code 2026-10}, {@code 2026-01-01..2026-03-31} and what else {@link Period#parse} reads
 */
public record PeriodChoice(String id) {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int THREE_YEARS = 3 * 366;

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

    /** As the user knows it: a name, or the days. */
    public String text(LocalDate today, Formats formats) {
        return isNamed() ? Words.TEXTS.text("period." + id) : formats.period(period(today, formats));
    }

    /** The days that are meant, months, quarters and years being those of the language's calendar; the last full month where the id says nothing. */
    public Period period(LocalDate today, Formats formats) {
        return switch (id) {
            case "this-month" -> part(today, formats, 1, 0);
            case "last-month" -> part(today, formats, 1, 1);
            case "this-quarter" -> part(today, formats, QUARTER, 0);
            case "last-quarter" -> part(today, formats, QUARTER, 1);
            case "this-year" -> part(today, formats, YEAR, 0);
            case "last-year" -> part(today, formats, YEAR, 1);
            default -> Period.parse(id, today).orElseGet(() -> {
                Period month = part(today, formats, 1, 0);
                return month.to().equals(today) ? month : part(today, formats, 1, 1);
            });
        };
    }

    /** The part of so many months that a day is in, or one of those before. */
    private static Period part(LocalDate today, Formats formats, int months, int before) {
        List<LocalDate> starts = formats.monthStarts(new Period(today.minusDays(THREE_YEARS), today), months);
        LocalDate from = starts.get(starts.size() - 1 - before);
        return new Period(from, formats.monthStart(from, months).minusDays(1));
    }
}
