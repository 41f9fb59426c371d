package org.raceline.ui.metric.internal;

import java.util.List;
import java.util.Optional;
import org.raceline.charts.CourseChart;
import org.raceline.charts.Ink;
import org.raceline.charts.NoteMark;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.ui.Scope;

/**
 * All that the page tells of one metric.
 *
 * @param cell   against comparison and target; empty where the metric judges no stage
 * @param before empty where nothing is compared
 */
record Portrait(Metric metric, Optional<Kpi> kpi, Optional<ScorecardCell> cell, Reading reading, Optional<Reading> before, CourseChart course, Breakdown breakdown,
        Explanation explanation) {

    /** Asks for everything; blocks. */
    static Portrait of(Scope scope, Metric metric, Grain grain, String dimension) {
        Optional<Kpi> kpi = scope.catalogue().kpi(metric.id());
        Optional<ScorecardCell> cell = kpi.flatMap(k -> scope.analysis().cell(k.id(), scope.period(), scope.comparison(), scope.filter()));
        Optional<Period> compared = scope.comparison().of(scope.period());
        Reading reading = cell.map(ScorecardCell::reading).orElseGet(() -> ask(scope, metric, scope.period(), Grain.TOTAL).getFirst());
        Optional<Reading> before = cell.isPresent() ? cell.get().before() : compared.map(period -> ask(scope, metric, period, Grain.TOTAL).getFirst());
        // Only a quotient is as high in a day as in a month; whatever is counted or added reaches its target as a whole.
        boolean quotient = metric instanceof Metric.Formula formula && formula.expression() instanceof Expression.Operation top && top.operator() == Expression.Operator.OVER;
        Optional<Quantity> level = quotient ? cell.flatMap(ScorecardCell::target) : Optional.empty();
        CourseChart course = new CourseChart(metric.name(), ask(scope, metric, scope.period(), grain), compared.map(period -> ask(scope, metric, period, grain)).orElse(List.of()),
                level, kpi.map(k -> Ink.of(k.stage())).orElse(Ink.ACCENT), reading.explanation(),
                NoteMark.of(scope.notes(), scope.period(), scope.catalogue()));
        return new Portrait(metric, kpi, cell, reading, before, course, Breakdown.of(scope, metric, dimension, reading),
                scope.analysis().explain(metric.id(), scope.period(), scope.filter(), false));
    }

    private static List<Reading> ask(Scope scope, Metric metric, Period period, Grain grain) {
        return scope.analysis().metric(new MetricQuery(List.of(metric.id()), period, grain, List.of(), scope.filter(), false));
    }
}
