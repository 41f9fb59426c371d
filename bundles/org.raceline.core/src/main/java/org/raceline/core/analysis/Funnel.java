package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;

/** How many get from step to step over the four stages. Counts of one period, not a cohort followed over time. */
public record Funnel(Period period, List<Step> steps) {

    /**
     * A step.
     *
     * @param share of the step before; empty for the first step, and where either has no value or the one before is zero
     */
    public record Step(Stage stage, String metric, String name, Reading reading, Optional<BigDecimal> share) {
        /** The part that got lost from the step before: {@code 1 - share}. */
        public Optional<BigDecimal> dropOff() {
            return share.map(BigDecimal.ONE::subtract);
        }
    }

    public Funnel {
        steps = List.copyOf(steps);
    }
}
