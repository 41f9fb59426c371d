package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The net promoter score with its error.
 *
 * @param answers       how many answered
 * @param score         100 * (promoters - detractors) / answers, from -100 to 100
 * @param standardError 100 * sqrt((p + d - (p - d)^2) / n) with the shares of promoters and detractors
 * @param interval      at 95 % confidence: 1.96 standard errors to both sides, within -100 and 100; empty below {@link #FEW} answers
 */
public record NetPromoter(long answers, long promoters, long detractors, BigDecimal score, BigDecimal standardError, Optional<Interval> interval) {
    /** With fewer answers the error itself is not reliable. */
    public static final int FEW = 30;
}
