package org.raceline.core.analysis;

import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.Period;

/** What a period is held against. */
public enum Comparison {
    PREVIOUS, YEAR, NONE;

    /** Stable, untranslated id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other period; empty for {@link #NONE}. */
    public Optional<Period> of(Period period) {
        return switch (this) {
            case PREVIOUS -> Optional.of(period.previous());
            case YEAR -> Optional.of(period.yearBefore());
            case NONE -> Optional.empty();
        };
    }
}
