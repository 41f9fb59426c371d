package org.raceline.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How finely time is cut. {@link #TOTAL} is the whole period as one. */
public enum Grain {
    TOTAL, DAY, WEEK, MONTH, QUARTER, YEAR;

    /** Stable, untranslated id: {@code total}, {@code day}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts of a period in order; the first and last are clipped to the period. Together they are the period. */
    public List<Period> split(Period period, DayOfWeek weekStart) {
        if (this == TOTAL) {
            return List.of(period);
        }
        List<Period> parts = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to());) {
            LocalDate end = last(day, weekStart);
            LocalDate to = end.isAfter(period.to()) ? period.to() : end;
            parts.add(new Period(day, to));
            day = to.plusDays(1);
        }
        return parts;
    }

    /** The whole part, not clipped, that a day lies in; not of {@link #TOTAL}. */
    public Period around(LocalDate day, DayOfWeek weekStart) {
        return new Period(first(day, weekStart), last(day, weekStart));
    }

    /** The whole part that follows on, or lies before, so many parts away. */
    public Period shifted(Period part, int parts, DayOfWeek weekStart) {
        return around(switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> part.from().plusDays(parts);
            case WEEK -> part.from().plusWeeks(parts);
            case MONTH -> part.from().plusMonths(parts);
            case QUARTER -> part.from().plusMonths(3L * parts);
            case YEAR -> part.from().plusYears(parts);
        }, weekStart);
    }

    private LocalDate first(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), 3 * day.get(IsoFields.QUARTER_OF_YEAR) - 2, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private LocalDate last(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case QUARTER -> YearMonth.of(day.getYear(), 3 * day.get(IsoFields.QUARTER_OF_YEAR)).atEndOfMonth();
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }
}
