package org.raceline.core.model;

import java.util.Locale;

/** Whether more of a KPI is better, worse, or neither. */
public enum Direction {
    /** More is better. */ UP,
    /** Less is better. */ DOWN,
    /** Neither: the figure is context. */ CONTEXT;

    /** Stable, untranslated id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
