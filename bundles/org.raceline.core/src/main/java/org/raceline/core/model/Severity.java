package org.raceline.core.model;

import java.util.Locale;

/** How much an {@link Issue} weighs. */
public enum Severity {
    /** Worth knowing; nothing is missing. */ INFO,
    /** Facts are loaded, but a figure may be less than it seems. */ WARNING,
    /** Something was not loaded. */ ERROR;

    /** Stable, untranslated id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
