package org.raceline.core.analysis;

import java.util.Optional;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks for cohorts: persons by the period of their first touchpoint ever.
 *
 * @param kind            id of the touchpoint kind, e.g. {@code order}
 * @param grain           the length of cohorts and of the periods after: week, month, quarter or another but {@link Grain#TOTAL}
 * @param period          cohorts of the whole parts that it touches; empty: the last twelve
 * @param filter          only persons whose first touchpoint is of this slice; what they do later may be of any
 * @param includeExcluded whether cancelled, voided and test touchpoints count
 */
public record CohortQuery(String kind, Grain grain, CohortMeasure measure, Optional<Period> period, Slice filter, boolean includeExcluded) {
    public CohortQuery {
        if (grain == Grain.TOTAL) {
            throw new IllegalArgumentException("cohorts have a length");
        }
    }
}
