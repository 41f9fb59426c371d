package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether total engagement time can be got back from averages: every average times its users must be a whole number of
 * seconds, and the averages must not look rounded.
 */
final class EngagementTime {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    /** One row: seconds per user, and users. */
    record Share(BigDecimal average, BigDecimal users) {

        BigDecimal seconds() {
            return average.multiply(users).setScale(0, RoundingMode.HALF_EVEN);
        }

        boolean isWhole() {
            return average.multiply(users).subtract(seconds()).abs().compareTo(TOLERANCE) <= 0;
        }
    }

    private boolean severalUsers;
    private boolean fraction;

    void add(Share share) {
        if (share.users().compareTo(BigDecimal.ONE) > 0) {
            severalUsers = true;
            fraction |= share.average().stripTrailingZeros().scale() > 0;
        }
    }

    /** Averages over several users that are all whole seconds have most likely been rounded: times users they prove nothing. */
    boolean looksRounded() {
        return severalUsers && !fraction;
    }
}
