package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.Comparison;

class TimeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static Period period(String text) {
        return Period.parse(text, TODAY).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01..2026-12-31", "2026-Q3, 2026-07-01..2026-09-30", "2024-02, 2024-02-01..2024-02-29",
        "2026-11-03, 2026-11-03..2026-11-03", "2026-01-01..2026-03-31, 2026-01-01..2026-03-31",
        "last-30-days, 2026-10-24..2026-11-22", "today, 2026-11-22..2026-11-22", "yesterday, 2026-11-21..2026-11-21",
        "this-week, 2026-11-16..2026-11-22", "last-week, 2026-11-09..2026-11-15", "this-month, 2026-11-01..2026-11-30",
        "last-month, 2026-10-01..2026-10-31", "this-quarter, 2026-10-01..2026-12-31", "last-quarter, 2026-07-01..2026-09-30",
        "this-year, 2026-01-01..2026-12-31", "last-year, 2025-01-01..2025-12-31"})
    void readsEveryWayToNameAPeriod(String text, String expected) {
        assertThat(period(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-02-30", "26", "2026-Q5", "last-0-days", "2026-03-31..2026-01-01", "2026-01-01..", "soon"})
    void anythingElseIsNoPeriod(String text) {
        assertThat(Period.parse(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-02-01..2026-02-28", "2026-Q1, 2025-10-01..2025-12-31", "2026, 2025-01-01..2025-12-31",
        "2026-03-10..2026-03-16, 2026-03-03..2026-03-09", "2026-03-01..2026-03-30, 2026-01-30..2026-02-28"})
    void wholeMonthsAreComparedWithWholeMonthsAndDaysWithAsManyDays(String text, String expected) {
        assertThat(Comparison.PREVIOUS.of(period(text)).orElseThrow()).hasToString(expected);
    }

    @Test
    void aYearBeforeALeapFebruaryIsAWholeFebruary() {
        assertThat(period("2024-02").yearBefore()).isEqualTo(period("2023-02"));
        assertThat(period("2024-02-29").yearBefore()).isEqualTo(period("2023-02-28"));
    }

    @ParameterizedTest
    @CsvSource({"TOTAL,1", "DAY,59", "WEEK,9", "MONTH,2", "QUARTER,1", "YEAR,1"})
    void thePartsOfAPeriodAreThePeriod(Grain grain, int parts) {
        Period whole = period("2026-01-01..2026-02-28");
        List<Period> split = grain.split(whole, DayOfWeek.MONDAY);
        assertThat(split).hasSize(parts);
        assertThat(split.getFirst().from()).isEqualTo(whole.from());
        assertThat(split.getLast().to()).isEqualTo(whole.to());
        assertThat(split.stream().mapToLong(Period::days).sum()).isEqualTo(whole.days());
    }

    @Test
    void weeksStartWhereTheUserSays() {
        assertThat(Grain.WEEK.split(period("2026-11-16..2026-11-29"), DayOfWeek.SATURDAY))
                .extracting(Period::toString)
                .containsExactly("2026-11-16..2026-11-20", "2026-11-21..2026-11-27", "2026-11-28..2026-11-29");
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coverageJoinsNeighboursAndKeepsHoles() {
        Coverage coverage = Coverage.of(period("2026-01")).union(Coverage.of(period("2026-02"))).union(Coverage.of(period("2026-04")));
        assertThat(coverage.periods()).extracting(Period::toString).containsExactly("2026-01-01..2026-02-28", "2026-04-01..2026-04-30");
        assertThat(coverage.covers(period("2026-02"))).isTrue();
        assertThat(coverage.covers(period("2026-02-15..2026-04-15"))).isFalse();
        assertThat(coverage.within(period("2026-02-15..2026-04-15")).periods()).extracting(Period::toString)
                .containsExactly("2026-02-15..2026-02-28", "2026-04-01..2026-04-15");
        assertThat(coverage.span()).contains(period("2026-01-01..2026-04-30"));
    }

    @Test
    void weeksAndTheYearSoFarAreNamed() {
        LocalDate thursday = LocalDate.of(2026, 12, 3);
        assertThat(Period.parse("2026-W48", thursday)).hasValue(new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
        assertThat(Period.parse("2026-W53", thursday)).hasValue(new Period(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)));
        assertThat(Period.parse("2025-W53", thursday)).as("that year has 52 weeks").isEmpty();
        assertThat(Period.parse("2026-W48", thursday, DayOfWeek.SUNDAY)).as("always of ISO 8601").hasValue(new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
        assertThat(Period.parse("year-to-date", thursday)).hasValue(new Period(LocalDate.of(2026, 1, 1), thursday));
        assertThat(Period.parse("this-week", thursday, DayOfWeek.SUNDAY)).hasValue(new Period(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 5)));
        assertThat(Period.parse("last-week", thursday, DayOfWeek.THURSDAY)).hasValue(new Period(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 2)));
    }

    @Test
    void aRangeIsBetweenTwoPeriods() {
        LocalDate today = LocalDate.of(2026, 12, 3);
        assertThat(Period.parse("2026-Q1..2026-Q2", today)).hasValue(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));
        assertThat(Period.parse("2026-01..2026-02-10", today)).hasValue(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 10)));
        assertThat(Period.parse("2026-02..2026-01", today)).isEmpty();
        assertThat(Period.parse("2026..", today)).isEmpty();
        assertThat(Period.parse("2026-01..last-week", today)).isEmpty();
        assertThat(Period.parse("٢٠٢٦", today)).isEmpty();
    }
}
