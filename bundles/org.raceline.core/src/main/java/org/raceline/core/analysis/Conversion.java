package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.raceline.core.model.Quantity;

/**
 * Money of a figure that was brought into another currency.
 *
 * @param day       the day whose rate it takes: that of the money or, where its source states it for a longer period, the last of that
 * @param original  all of the figure's money of one currency and that day
 * @param rate      units of the new currency for one unit of the old one: as told, or a quotient of 34 digits
 * @param rateDay   the day that the rate is quoted for
 * @param converted the product, not rounded
 * @param periodEnd whether a source states the money for a longer period
 */
public record Conversion(LocalDate day, Quantity original, BigDecimal rate, LocalDate rateDay, Quantity converted, boolean periodEnd) {
}
