package org.raceline.engine.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Course;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.service.WorkspaceException;

class TargetPlanTest {
    private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    private static List<String> spread(Aggregation aggregation, Grain grain, Course course, Function<Period, Reading> past) throws WorkspaceException {
        Metric metric = new Metric.Observed(new Metric.About("visits", "Visits", "", ""), Unit.Kind.COUNT, aggregation);
        return new TargetPlan(metric, new Target("visits", QUARTER, Quantity.count(900)), grain.split(QUARTER, DayOfWeek.MONDAY)).spread(course, past).stream()
                .map(target -> target.period() + " " + target.value().value().toPlainString()).toList();
    }

    private static Reading reading(Period period, Optional<Quantity> value, String... flags) {
        return new Reading("visits", period, Slice.ALL, value, value.isPresent() ? Optional.empty() : Optional.of(Reason.NO_DATA), "", Optional.empty(),
                new LinkedHashSet<>(List.of(flags)), List.of());
    }

    @Test
    void evenlyMeansByDays() throws WorkspaceException {
        assertThat(spread(Aggregation.SUM, Grain.MONTH, Course.EVEN, period -> null))
                .containsExactly("2026-01-01..2026-01-31 310", "2026-02-01..2026-02-28 280", "2026-03-01..2026-03-31 310");
        assertThat(spread(Aggregation.SUM, Grain.TOTAL, Course.EVEN, period -> null)).containsExactly("2026-01-01..2026-03-31 900");
    }

    @Test
    void ofWhatDoesNotAddEveryPartIsToReachTheSame() throws WorkspaceException {
        assertThat(spread(Aggregation.NONE, Grain.MONTH, Course.EVEN, period -> null)).allSatisfy(target -> assertThat(target).endsWith(" 900")).hasSize(3);
        assertThatThrownBy(() -> spread(Aggregation.NONE, Grain.MONTH, Course.SEASON, period -> null)).hasMessageContaining("do not add up");
    }

    @Test
    void aSeasonIsThatOfTheYearBefore() throws WorkspaceException {
        assertThat(spread(Aggregation.SUM, Grain.MONTH, Course.SEASON, period -> reading(period, Optional.of(Quantity.count(period.from().getMonthValue())))))
                .containsExactly("2026-01-01..2026-01-31 150", "2026-02-01..2026-02-28 300", "2026-03-01..2026-03-31 450");
    }

    @Test
    void aSeasonThatIsNotKnownIsNotGuessed() {
        assertThatThrownBy(() -> spread(Aggregation.SUM, Grain.MONTH, Course.SEASON,
                period -> reading(period, period.from().getMonthValue() == 2 ? Optional.empty() : Optional.of(Quantity.count(5)))))
                .hasMessage("Visits is not known for all of 2025-02-01..2025-02-28.");
        assertThatThrownBy(() -> spread(Aggregation.SUM, Grain.MONTH, Course.SEASON, period -> reading(period, Optional.of(Quantity.count(5)), Reading.PARTIAL)))
                .hasMessageContaining("is not known for all");
        assertThatThrownBy(() -> spread(Aggregation.SUM, Grain.MONTH, Course.SEASON, period -> reading(period, Optional.of(Quantity.count(0)))))
                .hasMessage("Visits was nothing at all in 2025-01-01..2025-03-31.");
    }
}
