package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;

class MappingTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    @Test
    void theListSaysWhereEachProfileIsFrom() {
        assertThat(run.words("mapping", "list").out().lines()).anyMatch(line -> line.matches("tv-spend +TV spend +150 +source mapping.table-1"))
                .anyMatch(line -> line.matches("unit-economics +Unit economics +250 +plug-in org.example.little"));
    }

    @Test
    void aSuggestionIsPrintedOrWritten() throws IOException {
        String table = run.export("spend.csv", "a,b,c").toString();
        String profile = "id: spend\nobservations:\n  date: \"day\"\n";
        assertThat(run.words("mapping", "suggest", table).out()).isEqualTo(profile);
        assertThat(run.words("mapping", "suggest", table, "--locale", "ru-RU").out()).isEqualTo(profile + "# locale ru-RU\n");
        Path file = home.resolve("spend.yaml");
        Result written = run.words("mapping", "suggest", table, "-o", file.toString());
        assertThat(written.out()).contains(file.toString());
        assertThat(file).hasContent(profile);
    }

    @Test
    void aCheckNamesTheLineAndTriesAGoodProfileOnATable() throws IOException {
        Path bad = file("bad.yaml", "id: x\nmetrics: bad\n");
        Result wrong = run.words("mapping", "check", bad.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.out()).isEqualTo("Line 2: There is no metric \"bad\". Name one of these: orders.\n");
        Path good = file("good.yaml", "id: x\n");
        assertThat(run.words("mapping", "check", good.toString()).out()).isEqualTo("The profile is in order.\n");
        Result tried = run.words("mapping", "check", good.toString(), run.export("orders.csv", "1,2026-11-01,5").toString());
        assertThat(tried.status()).isZero();
        assertThat(tried.out()).contains("orders.csv", "Nothing was changed");
        assertThat(run.workspaces.values()).allMatch(w -> w.list().isEmpty());
    }

    @Test
    void anImportHandsItsProfileOn() throws IOException {
        Path profile = file("tv.yaml", "id: tv\n");
        run.words("import", run.export("orders.csv", "1,2026-11-01,5").toString(), "--mapping", profile.toString());
        assertThat(run.workspaces.values()).singleElement()
                .satisfies(w -> assertThat(w.requests.getFirst().mapping()).hasValueSatisfying(mapping -> assertThat(mapping.name()).isEqualTo("tv.yaml")));
    }
}
