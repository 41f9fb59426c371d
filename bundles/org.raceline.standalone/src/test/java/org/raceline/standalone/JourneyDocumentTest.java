package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journey of {@code docs/raceline-csv.md}, imported as it stands there, has the attribution and the funnel that stand there. */
class JourneyDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "raceline-csv.md");
    private static final Pattern TABLE = Pattern.compile("## A journey.*?```csv\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```sh\nraceline ([^\n]+)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    @Test
    void theExampleHasPathsOfSeveralTouches() throws Exception {
        String document = Files.readString(DOCUMENT);
        Path table = Files.writeString(home.resolve("journey.csv"), TABLE.matcher(document).results().findFirst().orElseThrow().group(1));
        String workspace = home.resolve("workspace").toString();
        assertThat(LaunchTest.launch(home, "", List.of(), "import", table.toString(), "--workspace", workspace).err()).isEmpty();
        List<MatchResult> answers = ANSWER.matcher(document).results().toList();
        assertThat(answers).hasSize(2);
        for (MatchResult answer : answers) {
            LaunchTest.Result result = LaunchTest.launch(home, answer.group(1) + "\n", List.of(), "batch", "-", "--workspace", workspace);
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).isEqualTo(answer.group(2));
        }
    }
}
