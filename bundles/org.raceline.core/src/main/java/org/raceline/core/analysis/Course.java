package org.raceline.core.analysis;

import java.util.Locale;

/** How the target of a long period is spread over its parts. */
public enum Course {
    /** By the number of days: a day of one month is to bring as much as a day of another. */ EVEN,
    /** As the same parts one year earlier went. */ SEASON;

    /** Stable, untranslated id: {@code even}, {@code season}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
