package org.raceline.core.store;

import java.math.BigDecimal;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** Figures that state the same period and slice (of the asked dimensions) and come from one cut. */
public record ObservationRow(long cut, Period period, Slice slice, String currency, long rows, BigDecimal sum, BigDecimal max) {
}
