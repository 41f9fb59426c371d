package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What metrics are to reach. */
class TargetsTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void aTargetIsSetListedShownOnTheBoardAndTakenAway() {
        run.words("import", run.export("orders.csv", "1,2026-10-03,10.00", "2,2026-10-05,30.00"));
        assertThat(run.words("target", "set", "orders", "4", "--period", "2026-10").out()).isEqualTo("""
                Metric  Period        Target
                orders  October 2026       4
                """);
        assertThat(run.words("target", "list", "--format", "csv").out()).isEqualTo("""
                metric,from,to,value,unit
                orders,2026-10-01,2026-10-31,4,count
                """);
        assertThat(run.words("scorecard", "--period", "2026-10").out()).contains("Off track");
        assertThat(run.words("target", "set", "orders", "2", "--period", "2026-10").status()).isZero();
        assertThat(run.words("scorecard", "--period", "2026-10").out()).doesNotContain("Off track");
        assertThat(run.words("target", "remove", "orders", "--period", "2026-10").status()).isZero();
        assertThat(run.words("target", "list").out()).startsWith("There are no targets.");
        assertThat(run.words("target", "remove", "orders").err()).startsWith("raceline: There is no such target of \"orders\".");
    }

    @Test
    void aTargetIsSpreadOverTheMonths() {
        assertThat(run.words("target", "set", "orders", "30", "--period", "2026-Q4", "--spread", "month", "--format", "csv").out()).contains(
                "orders,2026-10-01,2026-10-31,", "orders,2026-11-01,2026-11-30,", "orders,2026-12-01,2026-12-31,");
        assertThat(run.words("target", "set", "orders", "30", "--period", "2026-Q4", "--spread", "month", "--season").err()).isEqualTo("raceline: There was no last year. Spread it evenly.\n");
        assertThat(run.words("target", "remove", "orders", "--period", "2026-11..").err()).contains("is no period");
        assertThat(run.words("target", "remove", "orders", "--period", "2026-11").out()).contains("November 2026").hasLineCount(2);
        assertThat(run.words("target", "list").out()).hasLineCount(3);
    }

    @Test
    void moneyHasTheCurrencyThatIsToldOrTheOnlyOneThereIs() {
        assertThat(run.words("target", "set", "gross_sales", "100", "--period", "2026-10").err()).startsWith("raceline: --currency is missing.");
        assertThat(run.words("target", "set", "gross_sales", "100.50", "--period", "2026-10", "--currency", "chf", "--format", "csv").out()).contains(",100.5,CHF\n");
        run.words("import", run.export("orders.csv", "1,2026-10-03,10.00"));
        assertThat(run.words("target", "set", "gross_sales", "100", "--period", "2026-10", "--format", "csv").out()).contains(",100,EUR\n");
        assertThat(run.words("target", "set", "gross_sales", "100", "--period", "2026-10", "--currency", "EURO").err()).contains("\"EURO\" is no ISO 4217 currency code");
    }

    @Test
    void wordsThatCannotBeUnderstoodAreRefused() {
        assertThat(run.words("target", "set", "orders", "4").err()).startsWith("raceline: --period is missing.");
        assertThat(run.words("target", "set", "orders", "--period", "2026").err()).contains("VALUE");
        assertThat(run.words("target", "set", "orders", "1,200", "--period", "2026").err()).startsWith("raceline: \"1,200\" is no number like 1200 or 0.05.");
        assertThat(run.words("target", "set", "orders", "5%", "--period", "2026").err()).contains("is no number");
        assertThat(run.words("target", "set", "nonsense", "4", "--period", "2026").err()).startsWith("raceline: There is no metric \"nonsense\".");
        assertThat(run.words("target", "set", "orders", "4", "--period", "2026", "--season").err()).startsWith("raceline: --spread is missing.");
        assertThat(run.words("target", "set", "orders", "4", "--period", "2026", "--spread", "total").err()).contains("--spread cannot be \"total\"");
        assertThat(run.words("target").err()).contains("\"target\" needs one more word.");
    }
}
