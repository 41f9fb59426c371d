package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What became of those who began, by period.
 *
 * @param averages by days: sums over the mature figures, divided by the sizes of the periods that have them
 * @param missing  why there are none; else empty
 */
public record FollowUps(List<FollowUp> periods, List<Average> averages, Optional<Missing> missing, SequencedSet<String> flags) {

    /** A ratio of sums. */
    public record Average(int days, long size, long followed, BigDecimal share) {
    }

    public FollowUps {
        periods = List.copyOf(periods);
        averages = List.copyOf(averages);
    }
}
