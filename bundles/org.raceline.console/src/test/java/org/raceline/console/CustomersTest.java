package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of customers. */
class CustomersTest {
    @TempDir
    Path home;

    private Run run;

    @BeforeEach
    void imported() throws IOException {
        run = new Run(home);
        run.export("orders.csv", "1,2026-09-03,10.00", "2,2026-10-05,30.00");
        run.words("import", home.resolve("orders.csv").toString());
    }

    @Test
    void aMonthThatIsNotOverIsMarkedAndInNoAverage() {
        assertThat(run.words("cohorts").out()).contains("September 2026          4  100.0%  50.0%  25.0%*\n").contains("October 2026            1  100.0%  0.0%*\n")
                .contains("Average                    100.0%  50.0%       –\n").contains("* not over on Nov 15, 2026");
        assertThat(run.words("cohorts", "--format", "json").out()).contains("{\"age\":2,\"period\":{\"from\":\"2026-11-01\",\"to\":\"2026-11-30\"},\"state\":\"immature\",\"amount\":\"1\"")
                .contains("{\"age\":1,\"cohorts\":1,\"customers\":4,\"amount\":\"2\",\"unit\":\"count\",\"per_customer\":\"0.500000\"}").doesNotContain("{\"age\":2,\"cohorts\"");
    }

    @Test
    void whyThereAreNoCohortsIsSaid() {
        assertThat(run.words("cohorts", "--filter", "channel=Email").out()).contains("No file splits it in this way.");
        assertThat(run.words("cohorts", "--kind", "nix").err()).contains("There is no kind of touchpoint \"nix\", only: order");
        assertThat(run.words("cohorts", "--grain", "total").status()).isEqualTo(2);
    }

    @Test
    void eachDefinitionOfRepeatPurchaseHasItsName() {
        assertThat(run.words("repeat", "--period", "2026-09").out()).contains("(a) In the period", "(b) By cohort: of new customers, those who ordered again within days",
                "(b) By cohort: of new customers, those who ordered again on a later day", "(c) By period");
        assertThat(run.words("repeat", "--within", "30,x").err()).contains("\"x\" is no number of days");
    }

    @Test
    void sharesOfYoungLeadsAreMarked() {
        assertThat(run.words("leads", "--within", "30,60").out()).contains("25.0%").contains("50.0%*").contains("12 / 26 / 40*");
    }

    @Test
    void exportedSegmentsAreHarmlessInASpreadsheet() throws IOException {
        Path file = home.resolve("segments.csv");
        assertThat(run.words("segments", "--export", file.toString()).out()).contains("Champions").contains("75.0%").contains(file.toString());
        assertThat(file).content().isEqualTo("identity,pseudonym,segment,recency,frequency,monetary\n'=cmd,0a1b,champions,5,5,5\nemail,2c3d,hibernating,1,1,1\n");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(run.words("segments", "--as-of", "yesterday").err()).contains("\"yesterday\" is no day");
    }

    @Test
    void anExperimentIsToldInWords() {
        assertThat(run.words("experiment", "--control", "1000,100", "--variant", "1000,100").out()).contains("No difference is shown: it may be anything from −2.6 to 2.6 percentage points.");
        assertThat(run.words("experiment", "--control", "100,101", "--variant", "1000,100").err()).contains("is no group: 101 of 100");
        assertThat(run.words("experiment", "--control", "channel=Email", "--variant", "channel=Direct").err()).contains("--metric is missing");
    }
}
