package org.raceline.core.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;

/** What targets say of a period. */
public final class Targets {
    private Targets() {
    }

    /**
     * The target of exactly this period; where there is none and the metric adds, the sum of those of its parts, if these
     * together are the whole period.
     *
     * @param targets of any metrics, in any order
     * @param unit    which units count: a target in another currency says nothing of a value
     */
    public static Optional<Quantity> of(Metric metric, Period period, List<Target> targets, Predicate<Unit> unit) {
        Map<Unit, List<Target>> byUnit = targets.stream().filter(target -> target.metric().equals(metric.id()) && unit.test(target.value().unit()))
                .collect(Collectors.groupingBy(target -> target.value().unit()));
        return byUnit.values().stream().flatMap(told -> of(metric, period, told).stream()).findFirst();
    }

    private static Optional<Quantity> of(Metric metric, Period period, List<Target> told) {
        Map<Period, Quantity> byPeriod = told.stream().collect(Collectors.toMap(Target::period, Target::value, (one, other) -> other));
        if (byPeriod.containsKey(period) || metric.aggregation() != Aggregation.SUM) {
            return Optional.ofNullable(byPeriod.get(period));
        }
        return Tiling.of(period, byPeriod.keySet()).filter(tiles -> new Coverage(tiles).covers(period))
                .flatMap(tiles -> tiles.stream().map((Function<Period, Quantity>) byPeriod::get).reduce(Quantity::plus));
    }
}
