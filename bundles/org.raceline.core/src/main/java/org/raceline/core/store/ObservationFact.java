package org.raceline.core.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.raceline.core.model.Period;

/** An observation on its way into the store. Mutable and reused: {@link #clear} before each. */
public final class ObservationFact {
    public long cut;
    public String metric = "";
    public Period period;
    public final Map<String, String> slice = new LinkedHashMap<>();
    /** Millionths of the metric's unit. */
    public long value;
    /** Currency where it is money, else empty. */
    public String currency = "";
    public long firstLine;
    public long lastLine;

    public void clear() {
        cut = 0;
        metric = "";
        period = null;
        slice.clear();
        value = 0;
        currency = "";
        firstLine = 0;
        lastLine = 0;
    }
}
