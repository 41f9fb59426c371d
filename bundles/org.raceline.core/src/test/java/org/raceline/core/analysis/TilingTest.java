package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Period;

class TilingTest {
    private static Period days(int from, int to) {
        return new Period(LocalDate.of(2025, 1, from), LocalDate.of(2025, 1, to));
    }

    @Test
    void theFewestPeriodsAreTaken() {
        List<Period> stated = List.of(days(1, 1), days(2, 2), days(3, 3), days(2, 3), days(1, 3));
        assertThat(Tiling.of(days(1, 3), stated)).contains(List.of(days(1, 3)));
        assertThat(Tiling.of(days(2, 3), stated)).contains(List.of(days(2, 3)));
    }

    @Test
    void noDayIsTakenTwiceEvenWhereTheFirstLongStepLeadsNowhere() {
        assertThat(Tiling.of(days(1, 10), List.of(days(1, 6), days(5, 10), days(1, 4)))).contains(List.of(days(1, 4), days(5, 10)));
        assertThat(Tiling.of(days(1, 10), List.of(days(1, 6), days(5, 10)))).isEmpty();
    }

    @Test
    void daysThatNobodyStatesStayOpen() {
        assertThat(Tiling.of(days(1, 9), List.of(days(7, 8), days(1, 2)))).contains(List.of(days(1, 2), days(7, 8)));
        assertThat(Tiling.of(days(3, 6), List.of(days(7, 8), days(1, 2)))).contains(List.of());
    }

    @Test
    void aPeriodOverTheEdgeNeedsFinerOnesWithin() {
        assertThat(Tiling.of(days(1, 5), List.of(days(1, 4), days(4, 8)))).isEmpty();
        assertThat(Tiling.of(days(1, 5), List.of(days(1, 4), days(4, 8), days(5, 5)))).contains(List.of(days(1, 4), days(5, 5)));
        assertThat(Tiling.of(days(1, 31), IntStream.rangeClosed(1, 31).mapToObj(d -> days(d, d)).toList())).hasValueSatisfying(t -> assertThat(t).hasSize(31));
    }
}
