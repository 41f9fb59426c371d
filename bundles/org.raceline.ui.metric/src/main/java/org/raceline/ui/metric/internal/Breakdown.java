package org.raceline.ui.metric.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.ui.Scope;

/**
 * A metric by the values of one dimension, the largest first.
 *
 * @param why there is no part; empty where there are some
 */
record Breakdown(String dimension, List<Part> parts, String why) {

    /**
     * One value of the dimension.
     *
     * @param value as the facts have it
     * @param name  as people read it; empty where the facts leave it blank
     * @param share of the whole; empty where the metric does not add up
     */
    record Part(String value, String name, Reading reading, Optional<BigDecimal> share, Optional<Reading> before, Optional<Change> change) {
    }

    static Breakdown of(Scope scope, Metric metric, String dimension, Reading whole) {
        List<Reading> now = ask(scope, metric, dimension, scope.period());
        Map<String, Reading> before = new HashMap<>();
        scope.comparison().of(scope.period()).ifPresent(period -> ask(scope, metric, dimension, period).forEach(reading -> before.put(value(reading, dimension), reading)));
        Direction direction = scope.catalogue().kpi(metric.id()).map(Kpi::direction).orElse(Direction.CONTEXT);
        Function<String, String> names = names(scope, dimension);
        List<Part> parts = now.stream().filter(reading -> reading.slice().dimensions().contains(dimension)).sorted(largestFirst()).map(reading -> {
            String value = value(reading, dimension);
            Optional<Reading> earlier = Optional.ofNullable(before.get(value));
            return new Part(value, names.apply(value), reading, share(metric, reading, whole), earlier, earlier.flatMap(e -> Change.between(metric, reading, e, direction)));
        }).toList();
        String why = parts.isEmpty() ? now.stream().map(Reading::explanation).filter(text -> !text.isEmpty()).findFirst().orElse("") : "";
        return new Breakdown(dimension, parts, why);
    }

    private static List<Reading> ask(Scope scope, Metric metric, String dimension, Period period) {
        return scope.analysis().metric(new MetricQuery(List.of(metric.id()), period, Grain.TOTAL, List.of(dimension), scope.filter(), false));
    }

    private static String value(Reading reading, String dimension) {
        return reading.slice().values().getOrDefault(dimension, "");
    }

    private static Function<String, String> names(Scope scope, String dimension) {
        return dimension.equals("channel") ? value -> Optional.ofNullable(scope.catalogue().channelsById().get(value)).map(Channel::name).orElse(value) : value -> value;
    }

    private static Comparator<Reading> largestFirst() {
        return Comparator.comparing((Reading reading) -> reading.value().map(Quantity::value).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static Optional<BigDecimal> share(Metric metric, Reading part, Reading whole) {
        return metric.aggregation() != Aggregation.SUM ? Optional.empty()
                : whole.value().filter(all -> !all.isZero()).flatMap(all -> part.value().filter(p -> p.unit().equals(all.unit())).map(p -> p.over(all)));
    }
}
