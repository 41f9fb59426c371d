package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.model.Period;

class ComparisonTest {
    private static Period period(String text) {
        return Period.parse(text, LocalDate.of(2026, 11, 22)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-10,                2026-09-01..2026-09-30, 2025-10-01..2025-10-31
            2024-02,                2024-01-01..2024-01-31, 2023-02-01..2023-02-28
            2026-Q1,                2025-10-01..2025-12-31, 2025-01-01..2025-03-31
            2026,                   2025-01-01..2025-12-31, 2025-01-01..2025-12-31
            2026-10-02..2026-10-31, 2026-09-02..2026-10-01, 2025-10-02..2025-10-31
            2026-09-23..2026-10-22, 2026-08-24..2026-09-22, 2025-09-23..2025-10-22
            """)
    void wholeMonthsAreHeldAgainstWholeMonthsAndDaysAgainstAsMany(String period, String previous, String year) {
        assertThat(Comparison.PREVIOUS.of(period(period)).orElseThrow()).hasToString(previous);
        assertThat(Comparison.YEAR.of(period(period)).orElseThrow()).hasToString(year);
    }

    @Test
    void nothingIsHeldAgainstNothing() {
        assertThat(Comparison.NONE.of(period("2026-10"))).isEmpty();
    }
}
