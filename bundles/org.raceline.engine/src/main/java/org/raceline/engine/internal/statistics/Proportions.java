package org.raceline.engine.internal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.raceline.core.analysis.Interval;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.RateComparison.Rate;
import org.raceline.core.analysis.RateComparison.Verdict;

/** Rates and their differences at 95 % confidence. Statistics are estimates: double inside, six decimals outside. */
public final class Proportions {
    private static final double ERROR_RATE = 0.05;
    private static final int DECIMALS = 6;

    private Proportions() {
    }

    /** Wilson's score interval (1927). */
    public static Rate rate(Proportion counted) {
        org.apache.commons.statistics.interval.Interval wilson = wilson(counted);
        return new Rate(counted, rounded(value(counted)), interval(wilson.getLowerBound(), wilson.getUpperBound()));
    }

    /** Newcombe's hybrid score interval of the difference (1998, method 10). */
    public static RateComparison compare(Proportion control, Proportion variant) {
        org.apache.commons.statistics.interval.Interval a = wilson(control);
        org.apache.commons.statistics.interval.Interval b = wilson(variant);
        double p = value(control);
        double q = value(variant);
        double low = q - p - Math.hypot(q - b.getLowerBound(), a.getUpperBound() - p);
        double high = q - p + Math.hypot(b.getUpperBound() - q, p - a.getLowerBound());
        Interval difference = interval(low, high);
        Optional<BigDecimal> uplift = p == 0 ? Optional.empty() : Optional.of(rounded((q - p) / p));
        return new RateComparison(rate(control), rate(variant), rounded(q - p), difference, uplift, uplift(control, variant), verdict(control, variant, low, high));
    }

    private static org.apache.commons.statistics.interval.Interval wilson(Proportion counted) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) counted.trials(), (int) counted.successes(), ERROR_RATE);
    }

    /** Katz's log interval of the ratio (1978). */
    private static Optional<Interval> uplift(Proportion control, Proportion variant) {
        if (control.successes() == 0 || variant.successes() == 0) {
            return Optional.empty();
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / 2);
        double error = Math.sqrt(1.0 / control.successes() - 1.0 / control.trials() + 1.0 / variant.successes() - 1.0 / variant.trials());
        double ratio = value(variant) / value(control);
        return Optional.of(interval(ratio * Math.exp(-z * error) - 1, ratio * Math.exp(z * error) - 1));
    }

    private static Verdict verdict(Proportion control, Proportion variant, double low, double high) {
        if (isTooSmall(control) || isTooSmall(variant)) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        return low > 0 ? Verdict.HIGHER : high < 0 ? Verdict.LOWER : Verdict.NO_DIFFERENCE_SHOWN;
    }

    private static boolean isTooSmall(Proportion counted) {
        return Math.min(counted.successes(), counted.trials() - counted.successes()) < RateComparison.ENOUGH;
    }

    private static double value(Proportion counted) {
        return (double) counted.successes() / counted.trials();
    }

    private static Interval interval(double low, double high) {
        return new Interval(rounded(low), rounded(high));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
