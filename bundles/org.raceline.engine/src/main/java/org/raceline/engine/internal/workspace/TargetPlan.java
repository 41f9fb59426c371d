package org.raceline.engine.internal.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.raceline.core.analysis.Course;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Shares;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/** Spreads the target of a period over its parts. */
final class TargetPlan {
    private final Metric metric;
    private final Target whole;
    private final List<Period> parts;

    TargetPlan(Metric metric, Target whole, List<Period> parts) {
        this.metric = metric;
        this.whole = whole;
        this.parts = List.copyOf(parts);
    }

    /**
     * What adds is shared; of what does not, such as a ratio, every part is to reach the whole's value.
     *
     * @param past what the metric was in a period
     */
    List<Target> spread(Course course, Function<Period, Reading> past) throws WorkspaceException {
        if (metric.aggregation() == Aggregation.SUM) {
            return told(Shares.of(whole.value(), switch (course) {
                case EVEN -> parts.stream().map(part -> BigDecimal.valueOf(part.days())).toList();
                case SEASON -> season(past);
            }));
        }
        if (course == Course.SEASON) {
            throw new WorkspaceException(Sentences.error("target.season.not-additive", metric.name()));
        }
        return told(parts.stream().map(part -> whole.value()).toList());
    }

    private List<Target> told(List<Quantity> values) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            targets.add(new Target(metric.id(), parts.get(i), values.get(i)));
        }
        return targets;
    }

    private List<BigDecimal> season(Function<Period, Reading> past) throws WorkspaceException {
        List<BigDecimal> course = new ArrayList<>();
        for (Period part : parts) {
            Reading before = past.apply(part.yearBefore());
            if (before.value().isEmpty() || before.flags().contains(Reading.PARTIAL)) {
                throw new WorkspaceException(Sentences.error("target.season.unknown", metric.name(), part.yearBefore().toString()));
            }
            course.add(before.value().get().value().max(BigDecimal.ZERO));
        }
        if (course.stream().allMatch(value -> value.signum() == 0)) {
            throw new WorkspaceException(Sentences.error("target.season.nothing", metric.name(), whole.period().yearBefore().toString()));
        }
        return course;
    }
}
