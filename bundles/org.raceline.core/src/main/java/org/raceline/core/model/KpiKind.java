package org.raceline.core.model;

import java.util.Locale;

/** What a KPI says of a stage: Dave Chaffey's VQVC, the four kinds of measure that a dashboard needs. */
public enum KpiKind {
    VOLUME, QUALITY, VALUE, COST;

    /** Stable, untranslated id: {@code volume}, {@code quality}, {@code value}, {@code cost}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
