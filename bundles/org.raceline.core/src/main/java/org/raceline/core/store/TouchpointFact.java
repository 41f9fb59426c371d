package org.raceline.core.store;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

/** A touchpoint on its way into the store. Mutable and reused: {@link #clear} before each. */
public final class TouchpointFact {
    /** {@link #offsetSeconds} where the source states no offset. */
    public static final int NO_OFFSET = Integer.MIN_VALUE;

    public String kind = "";
    public String key = "";
    public LocalDateTime at;
    public int offsetSeconds = NO_OFFSET;
    /** Person key from {@link ImportTransaction#person}; 0 for none. */
    public long person;
    /** Currency of its money; empty where it holds none. */
    public String currency = "";
    public long firstLine;
    public long lastLine;
    public final NamedValues<String> slice = new NamedValues<>();
    /** Millionths, by quantity id. */
    public final NamedValues<Long> amounts = new NamedValues<>();
    public final Set<String> exclusions = new LinkedHashSet<>();

    public void clear() {
        kind = "";
        key = "";
        at = null;
        offsetSeconds = NO_OFFSET;
        person = 0;
        currency = "";
        firstLine = 0;
        lastLine = 0;
        slice.clear();
        amounts.clear();
        if (!exclusions.isEmpty()) {
            exclusions.clear();
        }
    }
}
