package org.raceline.core.analysis;

import java.util.Optional;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/**
 * One KPI of the board.
 *
 * @param before the reading of the comparison; empty where nothing is compared
 * @param change empty where it cannot be told
 * @param beforeOf the days of the comparison that its figure is told of, where these are one stretch, the figure is held against a part of the
 *               period only, and the reading says so by {@link Reading#COMPARISON_PARTIAL}; else empty
 */
public record ScorecardCell(Kpi kpi, Reading reading, Optional<Reading> before, Optional<Change> change, Optional<Quantity> target, Status status, Optional<Period> beforeOf) {

    /** One that is not held against a part of a period. */
    public ScorecardCell(Kpi kpi, Reading reading, Optional<Reading> before, Optional<Change> change, Optional<Quantity> target, Status status) {
        this(kpi, reading, before, change, target, status, Optional.empty());
    }

    /** Whether the figure before is told of a part of its period only, and is no measure of the whole. */
    public boolean isHeldAgainstPart() {
        return reading.flags().contains(Reading.COMPARISON_PARTIAL);
    }
}
