package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attribution and the funnel of people. */
class JourneysTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void orders() {
        run = new Run(home);
        run.words("import", run.export("orders.csv", "1,2026-10-05,30.00"));
    }

    @Test
    void modelsStandSideBySideAboveTheWholeAndWhatPathsAreMadeOf() {
        assertThat(run.words("attribution", "--period", "2026-10", "--model", "first,linear", "--window", "14d").out()).isEqualTo("""
                What earned Orders of October 2026, with paths of up to 14 days

                Channel  First  Linear
                Direct       2     1.5
                (blank)      1     1.0
                Email        0     0.5
                Whole        3       3

                Conversions: 3
                Alone in their path, so that all models say the same of them: 33.3% (1)
                Without any channel: 33.3% (1)
                Of nobody known: 66.7% (2)
                The window reaches back before the data on touches begin
                """);
    }

    @Test
    void creditsAreWrittenForSpreadsheets() {
        assertThat(run.words("attribution", "--period", "2026-10", "--model", "linear", "--format", "csv").out()).isEqualTo("""
                metric,from,to,channel,linear,unit,reason,flags
                orders,2026-10-01,2026-10-31,Direct,1.5,count,,window-before-data
                orders,2026-10-01,2026-10-31,,1,count,,window-before-data
                orders,2026-10-01,2026-10-31,Email,0.5,count,,window-before-data
                """);
        assertThat(run.words("attribution", "--of", "gross_sales", "--period", "2026-10", "--model", "last", "--format", "csv").out())
                .isEqualTo("metric,from,to,channel,last,unit,reason,flags\ngross_sales,2026-10-01,2026-10-31,,,,no-data,\n");
        assertThat(run.words("attribution", "--of", "gross_sales", "--period", "2026-10").out()).contains("There is no such list.").doesNotContain("Whole");
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        assertThat(run.words("attribution", "--model", "best").err())
                .isEqualTo("raceline: --model cannot be \"best\", only one of: first, last, last-non-direct, linear, position, decay. See: raceline attribution --help\n");
        assertThat(run.words("attribution", "--window", "1y").err()).startsWith("raceline: --window cannot be \"1y\": write days like 30d");
        assertThat(run.words("attribution", "--half-life", "0d").err()).startsWith("raceline: --half-life cannot be \"0d\"");
        assertThat(run.words("attribution", "--weights", "0,0,0").err()).startsWith("raceline: \"0,0,0\" are no weights");
        assertThat(run.words("attribution", "--touches", "click").err()).startsWith("raceline: There is no kind of touchpoint \"click\", only: order, lead.");
        assertThat(run.words("attribution", "--of", "nix").err()).startsWith("raceline: There is no metric \"nix\".");
        assertThat(run.words("funnel", "--people", "--steps", "order").err()).startsWith("raceline: A funnel of people has two to 12 steps.");
        assertThat(run.words("funnel", "--window", "7d").err()).startsWith("raceline: --window counts only with --people.");
    }

    @Test
    void peopleAreFollowedFromStepToStep() {
        assertThat(run.words("funnel", "--people", "--period", "2026-10", "--by", "channel").out()).isEqualTo("""
                Funnel of people who took the first step in October 2026, followed for 30 days

                Order  4  ██████████████████████████████
                Order  1  ████████                        25.0% of the step before  25.0% of the first  median 1.5 days
                Direct
                Order  4  ██████████████████████████████
                Order  1  ████████                        25.0% of the step before  25.0% of the first  median 1.5 days
                """);
        assertThat(run.words("funnel", "--people", "--period", "2026-10", "--format", "csv").out()).isEqualTo("""
                from,to,window,step,kind,persons,share,of_first,median_seconds,reason,flags
                2026-10-01,2026-10-31,30,1,order,4,,1.000000,,,
                2026-10-01,2026-10-31,30,2,order,1,0.250000,0.250000,129600,,
                """);
        assertThat(run.words("funnel", "--people", "--steps", "lead,order", "--period", "2026-10").out()).contains("No file names the people of leads.");
        assertThat(run.words("funnel", "--people", "--steps", "lead,order", "--period", "2026-10", "--format", "csv").out())
                .endsWith("\n2026-10-01,2026-10-31,30,,,,,,,no-data,\n");
    }
}
