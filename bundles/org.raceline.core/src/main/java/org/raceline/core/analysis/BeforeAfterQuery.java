package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks what metrics were just before and just after something happened.
 *
 * @param during when it happened; its days belong to neither side, since things happen in the middle of a day
 * @param days   how many days each side has; a multiple of seven gives both sides the same days of the week
 */
public record BeforeAfterQuery(List<String> metrics, Period during, int days, Slice filter) {
    /** As many days as a week has. */
    public static final int WEEK = 7;

    public BeforeAfterQuery {
        metrics = List.copyOf(metrics);
        if (days < 1) {
            throw new IllegalArgumentException("a side has days");
        }
    }

    /** The days that end on the day before it happened. */
    public Period before() {
        return new Period(during.from().minusDays(days), during.from().minusDays(1));
    }

    /** The days that begin on the day after it happened. */
    public Period after() {
        return new Period(during.to().plusDays(1), during.to().plusDays(days));
    }
}
