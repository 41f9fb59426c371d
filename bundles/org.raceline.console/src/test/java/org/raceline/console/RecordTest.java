package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are entered by hand. */
class RecordTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    private String newest() {
        return run.workspaces.get(home.resolve("own")).newest();
    }

    @Test
    void aFigureGoesTheWayOfAFile() {
        assertThat(run.words("record", "visitors", "1200", "--date", "2026-10-03", "--channel", "A \"B\", C").out()).contains("visitors 1200 channel=A \"B\", C.csv", "into Recorded", "figures 1");
        assertThat(newest()).startsWith("\"metric\",\"from\",\"to\",\"value\",\"currency\",\"recorded_at\",\"channel\"\n\"visitors\",\"2026-10-03\",\"2026-10-03\",\"1200\",\"\",\"")
                .endsWith("\",\"A \"\"B\"\", C\"\n");
        run.words("record", "visitors", "12.5", "--period", "2026-10");
        assertThat(newest()).contains("\"2026-10-01\",\"2026-10-31\",\"12.5\",\"\",");
        assertThat(run.words("imports").out()).contains("i1", "i2").hasLineCount(3);
    }

    @Test
    void whatWasEnteredIsListedAndTakenBack() {
        assertThat(run.words("record", "list").out()).startsWith("No figure was entered by hand.");
        run.words("import", run.export("orders.csv", "1,2026-10-03,10.00"));
        run.words("record", "gross_sales", "1500", "--period", "2026-10", "--currency", "EUR", "--channel", "TV", "--campaign", "Spring/Summer");
        assertThat(run.words("record", "list").out()).contains("gross_sales 1500 EUR campaign=Spring Summer channel=TV").doesNotContain("orders").hasLineCount(2);
        assertThat(run.words("imports", "undo", "i2").status()).isZero();
        assertThat(run.words("record", "list", "--format", "csv").out()).contains("i2,", ",2026-11-22T12:00:00Z\n");
    }

    @Test
    void aTrialRunKeepsNothing() {
        assertThat(run.words("record", "visitors", "1", "--date", "2026-10-03", "--dry-run").status()).isZero();
        assertThat(run.words("imports").out()).startsWith("Nothing was imported yet.");
    }

    @Test
    void moneyHasACurrency() {
        assertThat(run.words("record", "gross_sales", "5", "--date", "2026-10-03").err()).startsWith("raceline: --currency is missing.");
        assertThat(run.words("record", "gross_sales", "5", "--date", "2026-10-03", "--currency", "chf").status()).isZero();
        assertThat(newest()).contains("\"5\",\"CHF\",");
    }

    @Test
    void whatCannotBeRecordedIsRefused() {
        assertThat(run.words("record", "average_order_value", "5", "--date", "2026-10-03").err())
                .startsWith("raceline: \"average_order_value\" is calculated from other metrics. Record those: ").contains("gross_sales", "orders");
        assertThat(run.words("record", "nonsense", "5", "--date", "2026-10-03").err()).startsWith("raceline: There is no metric \"nonsense\".");
        assertThat(run.words("record", "visitors", "five", "--date", "2026-10-03").err()).startsWith("raceline: \"five\" is no number");
        assertThat(run.words("record", "visitors", "5").err()).startsWith("raceline: --date is missing.");
        assertThat(run.words("record", "visitors", "5", "--date", "3.10.2026").err()).startsWith("raceline: \"3.10.2026\" is no day");
        assertThat(run.words("record", "visitors", "5", "--date", "2026-10-03", "--in", "mood=good").err()).startsWith("raceline: There is no dimension \"mood\"");
        assertThat(run.words("record", "visitors", "5", "--date", "2026-10-03", "--in", "channel=").err()).contains("is no filter");
        assertThat(run.words("record", "visitors", "5", "--date", "2026-10-03", "--channel", "A", "--in", "channel=B").err()).contains("filtered twice");
        assertThat(run.words("record", "visitors", "5", "--date", "2026-10-03", "--campaign", "A", "--in", "campaign=B").err()).contains("filtered twice");
    }
}
