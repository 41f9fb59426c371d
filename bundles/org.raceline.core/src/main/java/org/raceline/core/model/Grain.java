package org.raceline.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How finely time is cut. {@link #TOTAL} is the whole period as one. */
public enum Grain {
    TOTAL, DAY, WEEK, MONTH, QUARTER, YEAR;

    private static final int QUARTERS = 4;

    /** Stable, untranslated id: {@code total}, {@code day}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #split(Period, Calendar)}, with the months of ISO 8601. */
    public List<Period> split(Period period, DayOfWeek weekStart) {
        return split(period, Calendar.iso(weekStart));
    }

    /** The parts of a period in order; the first and last are clipped to the period. Together they are the period. */
    public List<Period> split(Period period, Calendar calendar) {
        if (this == TOTAL) {
            return List.of(period);
        }
        List<Period> parts = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to());) {
            LocalDate end = last(day, calendar);
            LocalDate to = end.isAfter(period.to()) ? period.to() : end;
            parts.add(new Period(day, to));
            day = to.plusDays(1);
        }
        return parts;
    }

    /** The whole part, not clipped, that a day lies in; not of {@link #TOTAL}. */
    public Period around(LocalDate day, Calendar calendar) {
        return new Period(first(day, calendar), last(day, calendar));
    }

    /** The whole part that follows on, or lies before, so many parts away. */
    public Period shifted(Period part, int parts, Calendar calendar) {
        return around(switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> part.from().plusDays(parts);
            case WEEK -> part.from().plusWeeks(parts);
            case MONTH, QUARTER, YEAR -> calendar.months().start(part.from(), parts * months());
        }, calendar);
    }

    private int months() {
        return switch (this) {
            case TOTAL, DAY, WEEK -> throw new IllegalStateException();
            case MONTH -> 1;
            case QUARTER -> Months.MONTHS / QUARTERS;
            case YEAR -> Months.MONTHS;
        };
    }

    private LocalDate first(LocalDate day, Calendar calendar) {
        return switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.weekStart()));
            case MONTH, QUARTER, YEAR -> calendar.months().start(day, -before(day, calendar.months()));
        };
    }

    private LocalDate last(LocalDate day, Calendar calendar) {
        return switch (this) {
            case TOTAL -> throw new IllegalStateException();
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(calendar.weekStart().minus(1)));
            case MONTH, QUARTER, YEAR -> calendar.months().start(day, months() - before(day, calendar.months())).minusDays(1);
        };
    }

    /** How many months lie between the first of the part that a day is in and its own. */
    private int before(LocalDate day, Months of) {
        return (of.ofYear(day) - 1) % months();
    }
}
