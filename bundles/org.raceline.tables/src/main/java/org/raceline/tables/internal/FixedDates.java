package org.raceline.tables.internal;

import java.util.Arrays;
import org.raceline.tables.Moment;

/** Patterns of fixed places, worked out when the first text is read: a connector that is only there has no use for them. Any thread. */
public final class FixedDates {
    private final String[] patterns;
    private volatile FixedDate[] dates;

    public FixedDates(String... patterns) {
        this.patterns = patterns.clone();
    }

    /** @return {@code null} where the text is written in none of them */
    public Moment parse(String text) {
        FixedDate[] known = dates;
        if (known == null) {
            known = Arrays.stream(patterns).flatMap(pattern -> FixedDate.of(pattern).stream()).toArray(FixedDate[]::new);
            dates = known;
        }
        for (FixedDate each : known) {
            Moment moment = each.parse(text);
            if (moment != null && DateText.isLikely(moment.local().getYear())) {
                return moment;
            }
        }
        return null;
    }
}
