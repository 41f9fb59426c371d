package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Two rates against each other, at 95 % confidence. Figures are rounded half to even to six decimals.
 *
 * @param control            its rate and Wilson's interval of it
 * @param variant            its rate and Wilson's interval of it
 * @param difference         the variant's rate less that of the control
 * @param differenceInterval Newcombe's interval of the difference, from the two of Wilson
 * @param uplift             the difference over the control's rate; empty where that is zero
 * @param upliftInterval     Katz's interval of the ratio of the rates, less 1; empty where one of them is zero
 */
public record RateComparison(Rate control, Rate variant, BigDecimal difference, Interval differenceInterval, Optional<BigDecimal> uplift,
        Optional<Interval> upliftInterval, Verdict verdict) {

    /** A rate and where the true one may lie. */
    public record Rate(Proportion counted, BigDecimal rate, Interval interval) {
    }

    /** What the numbers allow to say. */
    public enum Verdict {
        /** The whole interval of the difference is above zero. */ HIGHER,
        /** The whole interval of the difference is below zero. */ LOWER,
        /** The interval of the difference holds zero. */ NO_DIFFERENCE_SHOWN,
        /** Fewer than {@link RateComparison#ENOUGH} did, or did not, in one of both. */ NOT_ENOUGH_DATA;

        /** Stable, untranslated id: {@code higher}, … */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** So many successes, and so many others, there must be in each of both: the usual rule for intervals made of two rates. */
    public static final int ENOUGH = 5;
}
