package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Gets the number of bounced sessions back from a rounded bounce rate. */
final class BounceCount {
    private BounceCount() {
    }

    /**
     * The one number of sessions out of {@code visits} whose share is printed as {@code rate}; empty where none or several are.
     *
     * @param rate the printed rate as a ratio; its scale tells how far it is rounded
     */
    static Optional<BigDecimal> recover(BigDecimal rate, BigDecimal visits) {
        if (visits.signum() == 0) {
            return rate.signum() == 0 ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        BigDecimal nearest = rate.multiply(visits).setScale(0, RoundingMode.HALF_UP);
        boolean only = prints(nearest, rate, visits) && !prints(nearest.subtract(BigDecimal.ONE), rate, visits)
                && !prints(nearest.add(BigDecimal.ONE), rate, visits);
        return only ? Optional.of(nearest) : Optional.empty();
    }

    private static boolean prints(BigDecimal bounced, BigDecimal rate, BigDecimal visits) {
        return bounced.signum() >= 0 && bounced.compareTo(visits) <= 0
                && bounced.divide(visits, rate.scale(), RoundingMode.HALF_UP).compareTo(rate) == 0;
    }
}
