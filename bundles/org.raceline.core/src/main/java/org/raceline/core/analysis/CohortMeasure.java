package org.raceline.core.analysis;

import java.util.Locale;

/** What is told of a cohort in each period. */
public enum CohortMeasure {
    /** The share of its persons who are active. */ SHARE,
    /** How many of its persons are active. */ CUSTOMERS,
    /** How many touchpoints they have. */ ORDERS,
    /** What they bring: net revenue. */ REVENUE;

    /** Stable, untranslated id: {@code share}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
