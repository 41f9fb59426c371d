package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks what became of those who began in a period, or who came back.
 *
 * @param grain           how the period is cut; the parts are clipped to it
 * @param within          numbers of days, ascending
 * @param filter          what begins is of this slice
 * @param includeExcluded whether cancelled, voided and test touchpoints count
 */
public record FollowUpQuery(Period period, Grain grain, List<Integer> within, Slice filter, boolean includeExcluded) {
    /** A month, two, a quarter, half a year, a year. */
    public static final List<Integer> USUAL = List.of(30, 60, 90, 180, 365);

    public FollowUpQuery {
        within = List.copyOf(within);
    }
}
