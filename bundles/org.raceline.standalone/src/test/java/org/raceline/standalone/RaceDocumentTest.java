package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/race.md} names as answers are commands that the program understands. */
class RaceDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "race.md");
    private static final Pattern COMMAND = Pattern.compile("`raceline ((?:scorecard|funnel|matrix|changes|completeness|attribution|metric|target set)[^`]*)`");

    @TempDir
    Path home;

    @Test
    void everyAnswerIsACommand() throws Exception {
        List<String> commands = new ArrayList<>();
        for (Matcher command = COMMAND.matcher(Files.readString(DOCUMENT)); command.find();) {
            commands.add(command.group(1));
        }
        assertThat(commands).hasSizeGreaterThan(20);
        LaunchTest.Result result = LaunchTest.launch(home, String.join("\n", commands) + "\n", List.of(), "batch", "-", "--format", "json", "--workspace",
                home.resolve("workspace").toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).hasSize(commands.size()).allSatisfy(answer -> assertThat(answer).doesNotContain("unknown-metric").doesNotStartWith("{\"error\""));
    }
}
