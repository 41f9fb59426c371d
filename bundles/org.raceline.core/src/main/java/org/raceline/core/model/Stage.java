package org.raceline.core.model;

import java.util.Locale;

/** The four stages of the RACE model (Dave Chaffey, 2010), in the order of the customer's journey. */
public enum Stage {
    REACH, ACT, CONVERT, ENGAGE;

    /** Stable, untranslated id as written in catalogues: {@code reach}, {@code act}, {@code convert}, {@code engage}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
