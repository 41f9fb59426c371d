package org.raceline.core.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;

/**
 * What a period is held against. Whole months are held against whole months, those of a calendar; anything else against as many days.
 *
 * <p>Two of the same kind are unequal where their calendars are: ask for the id to know the kind.
 *
 * @param id     stable, untranslated: {@code previous}, {@code year} or {@code none}
 * @param months of the calendar in which a period is told; those of ISO 8601 unless said otherwise
 */
public record Comparison(String id, Months months) {
    /** What comes just before. */
    public static final Comparison PREVIOUS = new Comparison("previous", Months.ISO);

    /** The same dates a year earlier. */
    public static final Comparison YEAR = new Comparison("year", Months.ISO);

    public static final Comparison NONE = new Comparison("none", Months.ISO);

    /** All that can be chosen. */
    public static final List<Comparison> ALL = List.of(PREVIOUS, YEAR, NONE);

    public Comparison {
        if (!List.of("previous", "year", "none").contains(id)) {
            throw new IllegalArgumentException(id);
        }
        Objects.requireNonNull(months);
    }

    /** The same by the months of another calendar. */
    public Comparison by(Months others) {
        return new Comparison(id, others);
    }

    public boolean isNone() {
        return id.equals(NONE.id);
    }

    /** The other period; empty for {@link #NONE}. */
    public Optional<Period> of(Period period) {
        if (isNone()) {
            return Optional.empty();
        }
        boolean year = id.equals(YEAR.id);
        int whole = months.in(period);
        if (whole == 0) {
            return Optional.of(year ? new Period(months.yearBefore(period.from()), months.yearBefore(period.to()))
                    : new Period(period.from().minusDays(period.days()), period.from().minusDays(1)));
        }
        int back = year ? Months.MONTHS : whole;
        LocalDate from = months.start(period.from(), -back);
        return Optional.of(new Period(from, months.start(period.to().plusDays(1), -back).minusDays(1)));
    }
}
