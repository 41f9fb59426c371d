package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are entered by hand add up beside each other, and take the place of what was entered for the same before. */
class RecordTest {
    @TempDir
    Path home;

    @Test
    void aFigureReplacesTheOneOfItsChannelOnly() throws Exception {
        String october = " --period 2026-10 --currency EUR\n";
        String batch = "record media_cost 500.25 --channel TV" + october + "record media_cost 300 --channel Radio" + october + "record media_cost 600 --channel TV" + october
                + "record media_cost 500.25 --channel TV" + october + "metric media_cost --period 2026-10 --by channel --format csv\nmetric media_cost --period 2026-10 --format csv\n"
                + "imports --format csv\n";
        LaunchTest.Result result = LaunchTest.launch(home, batch, List.of(), "batch", "-", "--format", "json", "--workspace", home.resolve("workspace").toString());

        assertThat(result.err()).isEmpty();
        List<String> answers = result.out().lines().toList();
        assertThat(answers.subList(0, 4)).allSatisfy(answer -> assertThat(answer).contains("\"status\":\"imported\""));
        assertThat(result.out()).contains(",TV,500.25,EUR,", ",Radio,300,EUR,").contains(",800.25,EUR,");
    }
}
