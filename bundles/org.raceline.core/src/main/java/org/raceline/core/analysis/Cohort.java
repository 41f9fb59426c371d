package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;

/**
 * Persons whose first touchpoint ever lies in one period.
 *
 * @param size  how many are known. Persons of the first covered period may be older customers: what was before is not known
 * @param state of the period itself
 * @param cells by age from 0
 */
public record Cohort(Period period, long size, CohortCell.State state, List<CohortCell> cells) {
    public Cohort {
        cells = List.copyOf(cells);
    }
}
