package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Period;

/**
 * What became of those who began in one period: leads that were won, customers who bought again.
 *
 * @param covered  whether sources speak of all its days; else more may have begun
 * @param size     how many began
 * @param followed of how many something followed, up to the newest day that is known
 * @param undated  of them those that are dated before their beginning: they count as followed, within no number of days
 * @param within   by days
 * @param days     how long it took those that followed; empty where none is dated
 * @param mature   whether the period ended at least {@link Reading#MATURE_AFTER_DAYS} days before the newest day that is known
 */
public record FollowUp(Period period, boolean covered, long size, long followed, long undated, List<Within> within, Optional<Quartiles> days, boolean mature) {

    /**
     * How many followed within so many days.
     *
     * @param mature whether as many days are known after the last day of the period; else more may come
     * @param share  of all that began; empty where none did
     */
    public record Within(int days, boolean mature, long followed, Optional<BigDecimal> share) {
    }

    /**
     * Whole days. The median is the middle one, or the mean of the two in the middle; the quartiles are the least number of days within
     * which at least a quarter, or three quarters, followed.
     */
    public record Quartiles(int first, BigDecimal median, int third) {
    }

    public FollowUp {
        within = List.copyOf(within);
    }
}
