package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Slice;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/** Imports into the database that ships. */
class DuckDbImportTest {
    private static final Input JANUARY = Rig.file("january.csv", "# shop: Corner", OrderFiles.HEADING, "o-visible-77;2026-01-05;zanzibarina@canary.example;10.50",
            "o-2;2026-01-06;B@x.org;1", "o-3;no date;quetzalcoatl@canary.example;2");
    private static final Input CORRECTED = Rig.file("january-2.csv", "# shop: Corner", OrderFiles.HEADING, "o-2;2026-01-07;b@x.org;5",
            "o-4;2026-01-31;zanzibarina@canary.example;7");
    @TempDir
    Path directory;

    private static Rig rig() {
        Rig rig = Rig.shop();
        rig.engine = new DuckDbEngine();
        return rig;
    }

    @Test
    void importsLastReplaceAndAreUndone() throws Exception {
        Rig rig = rig();
        String second;
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, JANUARY).status()).isEqualTo(Status.IMPORTED);
            FileReport report = Rig.run(workspace, CORRECTED);
            assertThat(report.replaced()).isEqualTo(1);
            second = report.importId();
            assertThat(Rig.run(workspace, JANUARY).status()).isEqualTo(Status.UNCHANGED);
        }
        try (Workspace workspace = rig.open(directory)) {
            assertThat(workspace.extent()).contains(new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 31)));
            assertThat(workspace.sources()).extracting(source -> source.name()).containsExactly("Corner");
            workspace.imports().undo(second);
            assertThat(workspace.extent()).contains(new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)));
            assertThat(workspace.journal()).extracting(entry -> entry.action()).containsExactly("import", "source", "import", "undo-import");
            assertThat(Rig.run(workspace, CORRECTED).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void aHundredImportsOfOneFileEqualOne() throws Exception {
        MetricQuery question = new MetricQuery(List.of("orders", "revenue", "buyers"), Period.parse("2026-01", LocalDate.EPOCH).orElseThrow(), Grain.DAY, List.of(), Slice.ALL, false);
        try (Workspace workspace = rig().open(directory)) {
            Rig.run(workspace, JANUARY);
            List<Reading> once = workspace.analysis().metric(question);
            for (int i = 0; i < 100; i++) {
                assertThat(Rig.run(workspace, JANUARY).status()).isEqualTo(Status.UNCHANGED);
            }
            assertThat(workspace.imports().list()).hasSize(1);
            assertThat(workspace.journal()).hasSize(2);
            for (int i = 1; i <= 100; i++) {
                Input again = new BytesInput("january.csv", (new String(JANUARY.open().readAllBytes(), StandardCharsets.UTF_8) + "\n".repeat(i)).getBytes(StandardCharsets.UTF_8));
                FileReport report = Rig.run(workspace, again);
                assertThat(report.status()).isEqualTo(Status.IMPORTED);
                assertThat(report.unchanged()).isEqualTo(2);
                assertThat(report.replaced()).isZero();
            }
            assertThat(workspace.analysis().metric(question)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("sources").isEqualTo(once);
        }
    }

    @Test
    void whatIsNotInANewerFileOfTheSameDaysStaysAndIsTold() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String first = Rig.run(workspace, Rig.orders("1;2026-01-05;a@x.org;1", "2;2026-01-06;b@x.org;2", "3;2026-01-09;c@x.org;3")).importId();
            Input newer = Rig.file("newer.csv", OrderFiles.HEADING, "1;2026-01-05;a@x.org;1", "4;2026-01-08;b@x.org;4");
            FileReport dry = Rig.run(workspace, new ImportRequest(List.of(newer), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Map.of(), true));
            FileReport report = Rig.run(workspace, newer);
            assertThat(List.of(dry.unchanged(), dry.replaced())).as("a dry run tells it as well").containsExactly(report.unchanged(), report.replaced()).containsExactly(1L, 0L);
            assertThat(dry.issues()).isEqualTo(report.issues());
            assertThat(report.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.INFO);
                assertThat(issue.what()).isEqualTo("One of the kind \"Order\" on these days, brought by import " + first + " (orders.csv), is not in this file and stays counted.");
                assertThat(issue.remedy()).isEqualTo("If it is right that they are missing, take the earlier file back as a whole: raceline imports undo " + first);
            });
            assertThat(workspace.analysis().metric(MetricQuery.total("orders", Period.parse("2026-01", LocalDate.EPOCH).orElseThrow())).getFirst().value())
                    .hasValueSatisfying(orders -> assertThat(orders.value()).isEqualByComparingTo("4"));
        }
    }

    @Test
    void aRefusedFileLeavesTheDatabaseAsItWas() throws Exception {
        Rig rig = rig();
        rig.with("liar", new Scripted(input -> Recognition.certain("lies", ""), (input, settings, sink) -> {
            for (int line = 1; line <= 3; line++) {
                sink.record(line, line);
                sink.touchpoint("order").key("lie " + line).at(LocalDate.of(2026, 1, 1).atStartOfDay()).end();
            }
        }), "lies.*");
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.file("lies.txt", "1", "2", "3", "4")).status()).isEqualTo(Status.REFUSED);
            assertThat(workspace.extent()).isEmpty();
            assertThat(workspace.imports().list()).isEmpty();
            assertThat(Rig.run(workspace, JANUARY).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void noPersonIsReadableInAnyFileOfTheWorkspace() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String id = Rig.run(workspace, JANUARY).importId();
            assertThat(canaries()).isEmpty();
            assertThat(filesWith("o-visible-77")).as("what may be stored is found by the same search").isNotEmpty();
            assertThat(workspace.journal()).noneMatch(entry -> entry.toString().contains("canary"));
            assertThat(workspace.quarantine().list(Optional.empty()).toString()).doesNotContain("canary", "quetzalcoatl");

            ByteArrayOutputStream export = new ByteArrayOutputStream();
            workspace.quarantine().export(id, export);
            assertThat(export.toString(StandardCharsets.UTF_8)).contains("quetzalcoatl@canary.example");
            assertThat(canaries()).isEmpty();
        }
        assertThat(canaries()).isEmpty();
    }

    private List<Path> canaries() throws IOException {
        return Stream.of("zanzibarina", "quetzalcoatl", "canary.example").flatMap(text -> filesWith(text).stream()).toList();
    }

    private List<Path> filesWith(String text) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(file -> read(file).contains(text)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
