package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/**
 * How many get from step to step over the four stages. Counts of one period, not a cohort followed over time.
 *
 * @param compared  empty where nothing is compared
 * @param dimension id of the dimension that tells the parts; empty where there are none
 * @param parts     e.g. channels, by the first step, the largest first and those without a value last
 * @param leaks     the one that is worth most first; after those with a value those without one, the largest first
 */
public record Funnel(Period period, Optional<Period> compared, List<Step> steps, Optional<String> dimension, List<Part> parts, List<Leak> leaks) {

    /**
     * A step.
     *
     * @param share       of the step before; empty for the first step, and where either has no value or the one before is zero
     * @param before      of the comparison; empty where nothing is compared
     * @param shareBefore the share in the comparison; empty also where others spoke then
     * @param change      of the reading against {@code before}; empty where it cannot be told
     */
    public record Step(Stage stage, String metric, String name, Reading reading, Optional<BigDecimal> share, Optional<Reading> before, Optional<BigDecimal> shareBefore,
            Optional<Change> change) {

        /** A step that is held against nothing. */
        public Step(Stage stage, String metric, String name, Reading reading, Optional<BigDecimal> share) {
            this(stage, metric, name, reading, share, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The part that got lost from the step before: {@code 1 - share}. */
        public Optional<BigDecimal> dropOff() {
            return share.map(BigDecimal.ONE::subtract);
        }
    }

    /** The same steps for one value of the dimension; its value is empty for what sources state without one. */
    public record Part(Slice slice, List<Step> steps) {
        public Part {
            steps = List.copyOf(steps);
        }
    }

    public Funnel {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        leaks = List.copyOf(leaks);
    }

    /** A funnel that is held against nothing and has no parts. */
    public Funnel(Period period, List<Step> steps) {
        this(period, Optional.empty(), steps, Optional.empty(), List.of(), List.of());
    }
}
