package org.raceline.core.analysis;

import java.util.Optional;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Quantity;

/**
 * One KPI of the board.
 *
 * @param before the reading of the comparison; empty where nothing is compared
 * @param change empty where it cannot be told
 */
public record ScorecardCell(Kpi kpi, Reading reading, Optional<Reading> before, Optional<Change> change, Optional<Quantity> target, Status status) {
}
