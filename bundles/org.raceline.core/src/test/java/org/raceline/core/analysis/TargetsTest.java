package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;

class TargetsTest {
    private static final Metric VISITS = new Metric.Observed(new Metric.About("visits", "Visits", "", ""), Unit.Kind.COUNT, Aggregation.SUM);
    private static final Metric VISITORS = new Metric.Observed(new Metric.About("visitors", "Visitors", "", ""), Unit.Kind.COUNT, Aggregation.NONE);
    private static final Period QUARTER = new Period(month(1).from(), month(3).to());

    private static Period month(int month) {
        return Period.month(YearMonth.of(2026, month));
    }

    private static List<Target> monthly(Metric metric, int... months) {
        return IntStream.of(months).mapToObj(m -> new Target(metric.id(), month(m), Quantity.count(m * 10L))).toList();
    }

    private static Optional<Quantity> of(Metric metric, Period period, List<Target> targets) {
        return Targets.of(metric, period, targets, unit -> true);
    }

    @Test
    void thatOfExactlyThePeriodCountsBeforeThoseOfItsParts() {
        List<Target> targets = new ArrayList<>(monthly(VISITS, 1, 2, 3));
        assertThat(of(VISITS, QUARTER, targets)).contains(Quantity.count(60));
        targets.add(new Target("visits", QUARTER, Quantity.count(100)));
        assertThat(of(VISITS, QUARTER, targets)).contains(Quantity.count(100));
        assertThat(of(VISITS, month(2), targets)).contains(Quantity.count(20));
    }

    @Test
    void partsThatAreNotTheWholeSayNothing() {
        assertThat(of(VISITS, QUARTER, monthly(VISITS, 1, 3))).isEmpty();
        assertThat(of(VISITS, new Period(month(1).from(), month(1).to().minusDays(1)), monthly(VISITS, 1))).isEmpty();
    }

    @Test
    void whatDoesNotAddHasNoTargetByParts() {
        assertThat(of(VISITORS, QUARTER, monthly(VISITORS, 1, 2, 3))).isEmpty();
        assertThat(of(VISITORS, month(2), monthly(VISITORS, 1, 2, 3))).contains(Quantity.count(20));
    }

    @Test
    void currenciesAreNotMixed() {
        Metric cost = new Metric.Observed(new Metric.About("media_cost", "Media cost", "", ""), Unit.Kind.MONEY, Aggregation.SUM);
        List<Target> targets = List.of(new Target("media_cost", month(1), Quantity.money("5", "EUR")), new Target("media_cost", month(2), Quantity.money("5", "USD")));
        assertThat(of(cost, new Period(month(1).from(), month(2).to()), targets)).isEmpty();
        assertThat(Targets.of(cost, month(2), targets, Unit.money("EUR")::equals)).isEmpty();
    }
}
