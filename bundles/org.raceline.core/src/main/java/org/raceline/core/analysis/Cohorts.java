package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;

/**
 * Cohorts and what they do in the periods after their first.
 *
 * @param cohorts  by period
 * @param averages by age; an age without a mature cell of a cohort with persons has none
 * @param known    first to last covered day; empty where there is no data
 * @param missing  why there are no cohorts; else empty
 * @param flags    remarks that travelled with the facts
 */
public record Cohorts(CohortQuery query, List<Cohort> cohorts, List<Average> averages, Optional<Period> known, Optional<Missing> missing,
        SequencedSet<String> flags) {

    /**
     * A ratio of sums over the mature cells of one age.
     *
     * @param customers   the sizes of the cohorts that have such a cell, added up
     * @param amount      the sum of the cells
     * @param perCustomer the quotient
     */
    public record Average(int age, int cohorts, long customers, Quantity amount, BigDecimal perCustomer) {
    }

    public Cohorts {
        cohorts = List.copyOf(cohorts);
        averages = List.copyOf(averages);
    }
}
