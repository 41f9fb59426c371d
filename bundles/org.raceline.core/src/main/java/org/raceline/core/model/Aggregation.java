package org.raceline.core.model;

import java.util.Locale;

/** How figures of a metric combine. */
public enum Aggregation {
    /** Adds over time and over every dimension. */ SUM,
    /** A stock: adds over channels, not over time; the figure of a period is the one at its end. */ LAST,
    /** Never adds: distinct people, rates. Only a figure stated for exactly the asked period and slice is an answer. */ NONE;

    /** Stable, untranslated id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
