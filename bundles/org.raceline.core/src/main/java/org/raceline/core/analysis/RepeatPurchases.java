package org.raceline.core.analysis;

import java.util.List;

/**
 * Repeat purchase by its three definitions; the numbers differ, and each is right.
 *
 * @param inPeriod    (a) of the customers of the period those with two orders or more in it, then those with orders on two days or more
 * @param again       (b) of the customers whose first order lies in a part of the period, those who ordered again within days
 * @param onLaterDay  (b) as {@code again}, but on a later day
 * @param returning   (c) of the customers of each part of the period, those whose first order ever lies before the part; not cumulative
 */
public record RepeatPurchases(List<Reading> inPeriod, FollowUps again, FollowUps onLaterDay, List<Reading> returning) {
    public RepeatPurchases {
        inPeriod = List.copyOf(inPeriod);
        returning = List.copyOf(returning);
    }
}
