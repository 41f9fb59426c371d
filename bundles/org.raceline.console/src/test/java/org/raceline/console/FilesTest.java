package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;
import org.raceline.core.model.Note;

/** The demonstration, reports, plug-ins. */
class FilesTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void theDemonstrationGoesFromExportFilesToTheReport() {
        Path demo = home.resolve("demo");
        Result result = run.words("demo", "--workspace", demo.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(home.resolve("demo-exports").resolve("orders.csv")).content().startsWith("key,day,amount\n1,2026-09-03");
        assertThat(home.resolve("demo-report.html")).content().isEqualTo("<p>2026-10-01..2026-10-31");
        assertThat(result.out()).contains("orders.csv\n  imported", "Scorecard of October 2026 against September 2026", "2  ▲ +100.0%       3  Off track",
                "Written:\n  " + home.resolve("demo-exports").resolve("orders.csv") + "\n  " + home.resolve("demo-report.html") + "\n",
                "raceline scorecard --workspace \"" + demo + "\"");
        assertThat(run.workspaces.get(demo).requests.getFirst().settings()).containsEntry("leadEvents", "x");
    }

    @Test
    void theDemonstrationAgainAddsNothing() {
        String demo = home.resolve("demo").toString();
        run.words("demo", "--workspace", demo);
        Result again = run.words("demo", "--workspace", demo);
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("orders.csv\n  unchanged", "Scorecard of October 2026");
        assertThat(run.workspaces.get(home.resolve("demo")).orders).hasSize(3);
        assertThat(run.workspaces.get(home.resolve("demo")).targets()).hasSize(1);
        assertThat(run.workspaces.get(home.resolve("demo")).notes().all()).extracting(Note::text).containsExactly("New landing page");
    }

    @Test
    void theDemonstrationTouchesNoWorkspaceWithDataOfItsOwner() {
        run.words("import", run.export("mine.csv", "1,2026-11-01,5"));
        Result result = run.words("demo", "--workspace", home.resolve("own").toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("holds data that is not the sample's").contains("--workspace");
        assertThat(run.workspaces.get(home.resolve("own")).list()).hasSize(1);
        assertThat(home.resolve("own-exports")).doesNotExist();
    }

    @Test
    void aReportIsWrittenInTheFormatOfItsNameOrAsAsked() throws IOException {
        run.reports.put("csv", (workspace, analysis, period, comparison, timeFromLeft, to) -> to.write((comparison.id() + (timeFromLeft ? " from the left" : "")).getBytes(StandardCharsets.UTF_8)));
        run.words("report", "-o", home.resolve("board.html").toString(), "--period", "2026-10");
        run.words("report", "-o", home.resolve("board.CSV").toString(), "--compare", "year");
        run.words("report", "--output=" + home.resolve("board"), "--format", "csv");
        assertThat(home.resolve("board.html")).content().isEqualTo("<p>2026-10-01..2026-10-31");
        assertThat(home.resolve("board.CSV")).content().isEqualTo("year");
        assertThat(home.resolve("board")).content().isEqualTo("previous");
        run.words("report", "-o", home.resolve("left.csv").toString(), "--time-axis", "left-to-right");
        assertThat(home.resolve("left.csv")).content().isEqualTo("previous from the left");
        assertThat(run.words("report", "-o", home.resolve("left.csv").toString(), "--time-axis", "up").err()).contains("language, left-to-right");
        assertThat(run.typed("report -o " + home.resolve("b.html"), "batch", "-", "--format", "json").out()).isEqualTo("{\"written\":[\"" + home.resolve("b.html") + "\"]}\n");
    }

    @Test
    void aKindOfFileThatThereIsNotIsRefusedInASentence() {
        run.reports.put("pdf", run.reports.get("html"));
        for (String name : List.of("board.xyz", "board", "pdf", "board.")) {
            Path file = home.resolve(name);
            assertThat(run.words("report", "-o", file.toString())).isEqualTo(new Result(2, "", "raceline: The name \"" + name
                    + "\" does not tell what kind of file to write. End it with one of these, or name one with --format: html, pdf.\n"));
            assertThat(file).doesNotExist();
        }
        assertThat(run.words("report", "--format", "doc", "-o", home.resolve("board.html").toString()).err())
                .startsWith("raceline: --format cannot be \"doc\", only one of: html, pdf.");
        assertThat(home.resolve("board.html")).doesNotExist();
    }

    @Test
    void neighboursStayAsTheyAre() throws IOException {
        Path neighbour = Files.writeString(home.resolve("board.html.part"), "somebody else's");
        run.words("report", "-o", home.resolve("board.html").toString());
        assertThat(neighbour).content().isEqualTo("somebody else's");
        assertThat(home).isDirectoryNotContaining(p -> p.toString().endsWith(".part") && !p.equals(neighbour));
    }

    @Test
    void aReportThatFailsLeavesWhatWasThere() throws IOException {
        run.reports.put("html", (workspace, analysis, period, comparison, timeFromLeft, to) -> {
            to.write('<');
            throw new IOException("disk full");
        });
        Path file = Files.writeString(home.resolve("board.html"), "older");
        Result result = run.words("report", "-o", file.toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("disk full");
        assertThat(file).content().isEqualTo("older");
        assertThat(home).isDirectoryNotContaining(p -> p.toString().endsWith(".part"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        assertThat(run.words("report", "-o", home.resolve("none").resolve("board.html").toString()).err()).contains("cannot be written. Name a file in a folder that exists.");
        assertThat(run.words("report", "-o", home.toString()).err()).contains("cannot be written.");
        assertThat(run.words("report").err()).startsWith("raceline: Where to write is missing: -o FILE.");
    }

    @Test
    void aRuntimeWithoutPluginsSaysSo() {
        for (String command : List.of("plugins", "install x.zip", "uninstall x")) {
            assertThat(run.words(command.split(" "))).isEqualTo(new Result(2, "", "raceline: This runtime cannot install or remove plug-ins. Use the launcher of the installed product.\n"));
        }
    }

    @Test
    void pluginsAreInstalledListedAndRemoved() {
        run.plugins = Optional.of(new Shelf());
        assertThat(run.words("plugins").out()).isEqualTo("No plug-ins are installed.\n");
        assertThat(run.words("install", "/repo", "--only", "org.example.b", "--format", "json").out())
                .isEqualTo("{\"plugins\":[{\"id\":\"org.example.b\",\"name\":\"From /repo\",\"version\":\"1.0.0\"}]}\n");
        assertThat(run.words("plugins").out()).isEqualTo("""
                Plug-in        Name        Version
                org.example.b  From /repo  1.0.0
                """);
        assertThat(run.words("uninstall", "org.example.b").status()).isZero();
        assertThat(run.words("uninstall", "org.example.b")).isEqualTo(new Result(2, "", "raceline: It is not installed. Look at the list.\n"));
    }
}
