package org.raceline.core.analysis;

import java.math.BigDecimal;

/** From and to, rounded half to even to six decimals. */
public record Interval(BigDecimal low, BigDecimal high) {
    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
    }
}
