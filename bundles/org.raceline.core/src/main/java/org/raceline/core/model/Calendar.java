package org.raceline.core.model;

import java.time.DayOfWeek;
import java.util.Objects;

/**
 * How time is cut: a {@link Grain} of months, quarters and years means those of a calendar, one of weeks those that begin on a day.
 * Days are the same in all of them. Immutable.
 *
 * @param months    and so quarters, of three of them from the first of the year on, and years, of twelve
 * @param weekStart the first day of a week
 */
public record Calendar(Months months, DayOfWeek weekStart) {
    public Calendar {
        Objects.requireNonNull(months);
        Objects.requireNonNull(weekStart);
    }

    /** That of ISO 8601, but with weeks that begin on another day. */
    public static Calendar iso(DayOfWeek weekStart) {
        return new Calendar(Months.ISO, weekStart);
    }
}
