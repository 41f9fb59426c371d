package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of the Persian calendar: Mehr 1405 is September 23 to October 22, 2026. */
class CalendarTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
        run.words("import", run.export("orders.csv", "1,2026-09-22,10.00", "2,2026-09-23,10.00", "3,2026-10-22,30.00", "4,2026-10-23,20.00"));
    }

    @Test
    void monthsBeginOnTheirOwnDays() {
        assertThat(run.words("metric", "orders", "--period", "1405-06..1405-08", "--grain", "month", "--calendar", "persian", "--format", "csv").out()).contains(
                "orders,2026-08-23,2026-09-22,1,", "orders,2026-09-23,2026-10-22,2,", "orders,2026-10-23,2026-11-21,1,");
        assertThat(run.words("metric", "orders", "--period", "2026-09-01..2026-10-31", "--grain", "month", "--calendar", "persian", "--format", "csv").out())
                .as("years of four digits that begin with 2 are Gregorian in any calendar").contains("orders,2026-09-01,2026-09-22,1,", "orders,2026-09-23,2026-10-22,2,", "orders,2026-10-23,2026-10-31,1,");
        assertThat(run.words("metric", "orders", "--period", "this-month", "--calendar", "persian", "--format", "csv").out()).contains("orders,2026-10-23,2026-11-21,1,");
        assertThat(run.words("metric", "orders", "--period", "this-month", "--format", "csv").out()).contains("orders,2026-10-01,2026-10-31,2,");
    }

    @Test
    void aMonthIsHeldAgainstTheMonthBefore() {
        assertThat(run.words("scorecard", "--period", "1405-07", "--calendar", "persian", "--format", "json").out()).contains("\"from\":\"2026-09-23\",\"to\":\"2026-10-22\"", "\"from\":\"2026-08-23\",\"to\":\"2026-09-22\"");
    }

    @Test
    void aTargetIsSpreadOverThem() {
        assertThat(run.words("target", "set", "orders", "30", "--period", "1405-Q3", "--spread", "month", "--calendar", "persian", "--format", "csv").out()).contains(
                "orders,2026-09-23,2026-10-22,", "orders,2026-10-23,2026-11-21,", "orders,2026-11-22,2026-12-21,");
    }

    @Test
    void whatIsNoDayOrCalendarIsRefused() {
        assertThat(run.words("metric", "orders", "--period", "1405-13", "--calendar", "persian").err()).contains("is no period");
        assertThat(run.words("metric", "orders", "--period", "1405-12-30", "--calendar", "persian").err()).as("not a leap year").contains("is no period");
        assertThat(run.words("metric", "orders", "--period", "1403-12-30", "--calendar", "persian").status()).isZero();
        assertThat(run.words("metric", "orders", "--calendar", "jalali").err()).contains("gregorian, persian");
    }
}
