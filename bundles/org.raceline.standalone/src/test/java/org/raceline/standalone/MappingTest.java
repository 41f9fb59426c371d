package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that no connector knows becomes a source by the profile that the program itself proposes, and the next one is recognised. */
class MappingTest {
    private static final String HEADING = "Werbung im Fernsehen;;;\nWoche;Sender;Kosten;Impressions\n";

    @TempDir
    Path home;

    private Path table(String name, String rows) throws Exception {
        return Files.write(home.resolve(name), (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownTableIsProposedImportedAndRecognised() throws Exception {
        Path march = table("march.csv", "02.03.2026;Nord;1.250,50;300.000\n09.03.2026;Süd;640,25;190.000\n16.03.2026;Süd;600,25;150.000\n");
        Path april = table("april.csv", "06.04.2026;Nord;1.000,25;200.000\n13.04.2026;Nord;1.000,25;200.000\n");
        Path profile = home.resolve("tv.yaml");
        String batch = "mapping suggest " + march + " -o " + profile + "\nmapping check " + profile + " " + march + "\nimport " + march + " --mapping " + profile + " --currency EUR\nimport "
                + april + "\nmetric media_cost impressions --period 2026-03-02..2026-04-19\nmapping list\n";
        LaunchTest.Result result = LaunchTest.launch(home, batch, List.of(), "batch", "-", "--format", "json", "--workspace", home.resolve("workspace").toString());

        assertThat(result.err()).isEmpty();
        List<String> answers = result.out().lines().toList();
        assertThat(answers.get(1)).startsWith("{\"problems\":[],\"files\":[{\"file\":\"march.csv\",\"connector\":\"mapping.table\",\"status\":\"imported\",\"import\":null");
        assertThat(answers.get(2)).contains("\"status\":\"imported\"", "\"observations\":6", "\"quarantined\":0");
        assertThat(answers.get(3)).contains("\"status\":\"imported\"", "\"observations\":4", "\"connector\":\"mapping.table\"");
        assertThat(answers.get(4)).contains("4491.5", "1040000");
        assertThat(answers.get(5)).contains("\"name\":\"march\"", "\"source\":\"mapping.table-1\"");
    }
}
