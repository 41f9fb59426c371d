package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Kpi;

/** What {@code docs/race.md} names as answers are commands that the sample shop is asked with, and every KPI is in one of them. */
class RaceDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "race.md");
    private static final Pattern COMMAND = Pattern.compile("`raceline ([^`]+)`");

    @TempDir
    Path home;

    /** Without those that write a file, and without {@code record}, which only says where figures come from. */
    private static List<String> commands() throws Exception {
        return COMMAND.matcher(Files.readString(DOCUMENT)).results().map((MatchResult r) -> r.group(1)).filter(c -> !c.contains(" -o ") && !c.equals("record")).toList();
    }

    @Test
    void everyAnswerIsACommandThatTheSampleShopAnswers() throws Exception {
        List<String> commands = commands();
        String workspace = home.resolve("workspace").toString();
        assertThat(LaunchTest.launch(home, "", List.of(), "demo", "--workspace", workspace).err()).isEmpty();
        LaunchTest.Result result = LaunchTest.launch(home, String.join("\n", commands) + "\n", List.of(), "batch", "-", "--format", "json", "--workspace", workspace);

        assertThat(result.err()).isEmpty();
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(result.out().lines()).hasSize(commands.size()).allSatisfy(answer -> assertThat(answer).doesNotContain("unknown-metric").doesNotStartWith("{\"error\""));
    }

    @Test
    void everyKpiIsAnAnswer() throws Exception {
        List<String> asked = commands().stream().flatMap(command -> List.of(command.split(" ")).stream()).toList();
        assertThat(new ModuleCatalogue(ModuleLayer.boot().modules(), Locale.ENGLISH).catalogue().kpis()).extracting(Kpi::metric).extracting(m -> m.id()).isSubsetOf(asked);
    }
}
