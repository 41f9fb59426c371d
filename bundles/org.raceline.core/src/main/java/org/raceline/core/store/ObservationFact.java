package org.raceline.core.store;

import org.raceline.core.model.Period;

/** An observation on its way into the store. Mutable and reused: {@link #clear} before each. */
public final class ObservationFact {
    public long cut;
    public String metric = "";
    public Period period;
    public final NamedValues<String> slice = new NamedValues<>();
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
