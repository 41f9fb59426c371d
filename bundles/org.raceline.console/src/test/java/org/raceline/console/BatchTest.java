package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;

/** One command a line, one answer each. */
class BatchTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void everyJsonAnswerIsOneLineAlsoThoseOfFailingCommands() {
        Result result = run.typed("""
                sources --format json
                scorcard --format json
                metric orders --period nonsense --format=json
                metric 'orders --format json
                import --format json
                sources --format json
                """, "batch", "-");
        assertThat(result.out().lines()).hasSize(6).allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(result.out().lines().skip(1).limit(4)).allSatisfy(line -> assertThat(line).startsWith("{\"error\":\"").contains("\"remedy\":"));
        assertThat(result.out().lines().toList().getLast()).isEqualTo("{\"sources\":[]}");
        assertThat(result.err().lines()).hasSize(4).first().isEqualTo("raceline: line 2: There is no command \"scorcard\". See: raceline --help");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void blankLinesAndCommentsAreSkippedAndQuotesAreThoseOfAShell() {
        String file = run.export("Bob's \"orders\".csv", "1,2026-11-01,5");
        Result result = run.typed("\uFEFF# first\n\n   \n  # second\r\nimport --format json '" + file.replace("'", "'\"'\"'") + "' # third\r\n", "batch", "-");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).hasLineCount(1).contains("\"file\":\"Bob's \\\"orders\\\".csv\"", "\"status\":\"imported\"");
        assertThat(result.status()).isZero();
    }

    @Test
    void theStatusIsTheWorstOfAllLines() {
        assertThat(run.typed("metric orders nix\nmetric orders\n", "batch", "-").status()).isEqualTo(1);
        assertThat(run.typed("", "batch", "-").status()).isZero();
    }

    @Test
    void aWorkspaceIsOpenedOnceAndClosedAtTheEnd() throws IOException {
        Path one = Files.createDirectory(home.resolve("one"));
        run.typed("sources --workspace " + one + "\nsources --workspace " + home.resolve("two") + "\nsources --workspace " + one + "/../one\nsources\n", "batch", "-");
        assertThat(run.opened).isEqualTo(3);
        assertThat(run.workspaces.values()).hasSize(3).allMatch(w -> w.closed);
    }

    @Test
    void whatIsSaidOfTheBatchHoldsForItsLines() {
        Result result = run.typed("sources\nsources --workspace " + home.resolve("two") + "\nsources --format text\n", "batch", "-", "--format", "json",
                "--workspace", home.resolve("one").toString());
        assertThat(result.out()).startsWith("{\"sources\":[]}\n{\"sources\":[]}\nThere are no sources yet");
        assertThat(run.workspaces).containsOnlyKeys(home.resolve("one"), home.resolve("two"));
    }

    @Test
    void linesMayStandInAFile() throws IOException {
        Path file = Files.writeString(home.resolve("lines.txt"), "sources --format json\n");
        assertThat(run.words("batch", file.toString()).out()).isEqualTo("{\"sources\":[]}\n");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Result result = run.words("batch", home.resolve("none.txt").toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("none.txt");
    }

    @Test
    void aBatchRunsNoOther() {
        Result result = run.typed("batch -\nsources --format json\n", "batch", "-");
        assertThat(result.err()).isEqualTo("raceline: line 1: A batch cannot run another batch. Write its lines into this one.\n");
        assertThat(result.out()).isEqualTo("{\"sources\":[]}\n");
    }
}
