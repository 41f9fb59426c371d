package org.raceline.core.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/** A touchpoint on its way into the store. Mutable and reused: {@link #clear} before each. */
public final class TouchpointFact {
    /** {@link #offsetSeconds} where the source states no offset. */
    public static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final long MICROS_A_DAY = 86_400_000_000L;

    public String kind = "";
    /** Natural key; empty where {@link #keyBytes} says it. */
    public String key = "";
    /** The natural key as UTF-8; null where {@link #key} says it. */
    public byte[] keyBytes;
    /** Local date-time, as microseconds from 1970 to it on the same clock. */
    public long localMicros;
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

    /** Its local date-time; what is finer than microseconds is left out. */
    public void at(LocalDateTime local) {
        localMicros = Math.addExact(Math.multiplyExact(local.toEpochSecond(ZoneOffset.UTC), 1_000_000L), local.getNano() / 1_000);
    }

    /** Its local date-time. */
    public LocalDateTime at() {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(localMicros, 1_000_000L), (int) Math.floorMod(localMicros, 1_000_000L) * 1_000, ZoneOffset.UTC);
    }

    /** Its local day, counted from 1970. */
    public long epochDay() {
        return Math.floorDiv(localMicros, MICROS_A_DAY);
    }

    /** The natural key, whichever way it is said. */
    public String keyText() {
        return keyBytes == null ? key : new String(keyBytes, StandardCharsets.UTF_8);
    }

    public void clear() {
        kind = "";
        key = "";
        keyBytes = null;
        localMicros = 0;
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
