package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.store.DuckDbEngine;

/** Files that are parts of one whole are one import; what continues a file is imported after it. */
class BelongingTest {
    private static final Period JANUARY = Period.parse("2026-01", LocalDate.EPOCH).orElseThrow();
    private static final String DAYS = HalfFiles.DAYS + "\n1;2026-01-05\n2;2026-01-06\n";
    private static final String AMOUNTS = HalfFiles.AMOUNTS + "\n1;10\n2;5.50\n3;7\n";
    private static final String RETURNS = HalfFiles.RETURNS + "\n1;2026-01-09\n";
    @TempDir
    Path directory;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(directory.resolve("downloads"));
    }

    private Workspace open() throws Exception {
        Rig rig = new Rig().with("halves", new HalfFiles(), "*.csv");
        rig.engine = new DuckDbEngine();
        return rig.open(directory.resolve("workspace"));
    }

    private Input put(String name, String text) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), FileTime.from(Instant.EPOCH));
        return new PathInput(folder.resolve(name));
    }

    private static List<FileReport> run(Workspace workspace, Input... files) {
        return run(workspace, ImportRequest.of(List.of(files)));
    }

    private static List<FileReport> run(Workspace workspace, ImportRequest request) {
        return workspace.imports().run(request, Progress.NONE).files();
    }

    private static String revenue(Workspace workspace) {
        return workspace.analysis().metric(MetricQuery.total("revenue", JANUARY)).getFirst().value().map(value -> value.value().stripTrailingZeros().toPlainString()).orElse("");
    }

    private static String orders(Workspace workspace) {
        return workspace.analysis().metric(MetricQuery.total("orders", JANUARY)).getFirst().value().map(value -> value.value().stripTrailingZeros().toPlainString()).orElse("");
    }

    @Test
    void partsAreOneImportWhoseReportsAccountForEveryLineOfEachFile() throws Exception {
        Input days = Rig.file("days.csv", DAYS.split("\n"));
        Input amounts = Rig.file("amounts.csv", AMOUNTS.split("\n"));
        try (Workspace workspace = open()) {
            List<FileReport> reports = run(workspace, amounts, days);

            assertThat(reports).extracting(FileReport::file).containsExactly("amounts.csv", "days.csv");
            assertThat(reports).extracting(FileReport::status).containsOnly(Status.IMPORTED);
            assertThat(reports).extracting(FileReport::importId).containsOnly(reports.getFirst().importId());
            assertThat(reports).extracting(FileReport::lines).containsExactly(new LineCount(4, 1, 3, 0, 0), new LineCount(3, 1, 2, 0, 0));
            assertThat(reports).extracting(FileReport::touchpoints).containsExactly(0L, 2L);
            assertThat(reports.getFirst().issues()).extracting(Issue::what).containsExactly("It was read together with days.csv: both are parts of one whole.");
            assertThat(reports.getLast().issues()).extracting(Issue::what).containsExactly("It was read together with amounts.csv: both are parts of one whole.");
            assertThat(workspace.imports().list()).singleElement().satisfies(entry -> {
                assertThat(entry.file()).isEqualTo("amounts.csv + days.csv");
                assertThat(entry.lines()).isEqualTo(new LineCount(7, 2, 5, 0, 0));
            });
            assertThat(revenue(workspace)).isEqualTo("15.5");

            assertThat(run(workspace, days, amounts)).as("in the other order").extracting(FileReport::status).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
            workspace.imports().undo(reports.getFirst().importId());
            assertThat(revenue(workspace)).isEmpty();
        }
    }

    @Test
    void partsAreFoundInOneArchiveAndBesideAFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String each : List.of(DAYS, AMOUNTS)) {
                zip.putNextEntry(new ZipEntry(each.equals(DAYS) ? "days.csv" : "amounts.csv"));
                zip.write(each.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (Workspace workspace = open()) {
            List<FileReport> reports = run(workspace, new BytesInput("dump.zip", bytes.toByteArray()));
            assertThat(reports).extracting(FileReport::file).containsExactly("dump.zip/days.csv", "dump.zip/amounts.csv");
            assertThat(workspace.imports().list()).hasSize(1);

            Input days = put("days.csv", DAYS);
            put("amounts.csv", AMOUNTS);
            assertThat(run(workspace, ImportRequest.of(List.of(days)).alone(true))).extracting(FileReport::status).containsExactly(Status.NEEDS_INPUT);
            reports = run(workspace, days);
            assertThat(reports).as("the same, not packed").extracting(FileReport::status).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
            assertThat(reports.getLast().issues()).extracting(Issue::what)
                    .containsExactly("It lies beside days.csv and was read together with it: both are parts of one whole. The option --alone leaves it out.");
        }
    }

    @Test
    void whatCannotBeReadWithItsPartsIsToldOfEach() throws Exception {
        try (Workspace workspace = open()) {
            List<FileReport> reports = run(workspace, Rig.file("days.csv", HalfFiles.DAYS, "1;2026-01-05"), Rig.file("amounts.csv", HalfFiles.AMOUNTS));

            assertThat(reports).extracting(FileReport::status).containsExactly(Status.NEEDS_INPUT, Status.NEEDS_INPUT);
            assertThat(reports.getFirst().issues().getFirst().what()).isEqualTo("There are no amounts.");
            assertThat(workspace.imports().list()).isEmpty();
        }
    }

    @Test
    void badRecordsOfSeveralPartsAreRepairedTogether() throws Exception {
        Input days = Rig.file("days.csv", HalfFiles.DAYS, "1;2026-01-05", "2;someday");
        Input amounts = Rig.file("amounts.csv", HalfFiles.AMOUNTS, "1;much", "2;5.50");
        try (Workspace workspace = open()) {
            List<FileReport> damaged = run(workspace, days, amounts);
            String id = damaged.getFirst().importId();
            assertThat(damaged).extracting(FileReport::quarantined).containsExactly(1L, 1L);
            assertThat(workspace.quarantine().list(Optional.empty())).extracting(Entry::file).containsExactly("days.csv", "amounts.csv");
            assertThat(workspace.quarantine().list(Optional.empty())).extracting(Entry::firstLine).containsExactly(3L, 2L);

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workspace.quarantine().export(id, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(HalfFiles.DAYS + "\n2;someday\n" + HalfFiles.AMOUNTS + "\n1;much\n");
            byte[] repaired = out.toString(StandardCharsets.UTF_8).replace("someday", "2026-01-06").replace("much", "10").getBytes(StandardCharsets.UTF_8);
            List<FileReport> reports = workspace.quarantine().retry(id, Optional.of(new BytesInput("repaired.csv", repaired)), false, Progress.NONE).files();

            assertThat(reports).extracting(FileReport::file).containsExactly("days.csv", "amounts.csv");
            assertThat(reports).extracting(FileReport::quarantined).containsOnly(0L);
            assertThat(revenue(workspace)).isEqualTo("15.5");
            assertThat(run(workspace, Rig.file("amounts.csv", HalfFiles.AMOUNTS, "1;10", "2;5.50"), Rig.file("days.csv", HalfFiles.DAYS, "1;2026-01-05", "2;2026-01-06")))
                    .as("what is in is to the byte what was right from the start").extracting(FileReport::status).containsOnly(Status.UNCHANGED);
            assertThat(workspace.imports().list()).filteredOn(ImportEntry::isLive).extracting(ImportEntry::file).containsExactly("days.csv + amounts.csv");
            workspace.imports().undo(reports.getFirst().importId());
            assertThat(workspace.quarantine().list(Optional.empty())).hasSize(2);
        }
        try (Stream<Path> kept = Files.list(directory.resolve("workspace/originals"))) {
            assertThat(kept).as("both files of the import that stands").hasSize(2);
        }
    }

    @Test
    void whatContinuesAFileIsImportedAfterItUnlessItIsInAlready() throws Exception {
        Input days = put("days.csv", DAYS);
        put("amounts.csv", AMOUNTS);
        Input returns = put("returns.csv", RETURNS);
        put("returns.txt", RETURNS);
        put(".returns.csv", RETURNS);
        try (Workspace workspace = open()) {
            assertThat(run(workspace, ImportRequest.of(List.of(days, new PathInput(folder.resolve("amounts.csv")))).alone(true))).extracting(FileReport::file).hasSize(2);
            assertThat(orders(workspace)).isEqualTo("2");
            workspace.imports().undo(workspace.imports().list().getFirst().id());

            List<FileReport> reports = run(workspace, days);
            assertThat(reports).extracting(FileReport::file).containsExactly("days.csv", "amounts.csv", "returns.csv");
            assertThat(reports.getLast().importId()).isNotEqualTo(reports.getFirst().importId());
            assertThat(reports.getLast().issues()).extracting(Issue::what)
                    .containsExactly("It was not asked for: it lies beside days.csv and continues what that says. The option --alone leaves it out.");
            assertThat(orders(workspace)).isEqualTo("3");

            put("days.csv", DAYS + "3;2026-01-07\n");
            assertThat(run(workspace, days)).as("the returns are in").extracting(FileReport::file).containsExactly("days.csv", "amounts.csv");
            assertThat(run(workspace, returns)).extracting(FileReport::status).containsExactly(Status.UNCHANGED);
            assertThat(orders(workspace)).isEqualTo("4");
        }
    }

    @Test
    void whatIsNamedByTheUserIsNoCompanion() throws Exception {
        Input days = put("days.csv", DAYS);
        Input amounts = put("amounts.csv", AMOUNTS);
        Input returns = put("returns.csv", RETURNS);
        try (Workspace workspace = open()) {
            assertThat(run(workspace, days, amounts, returns)).extracting(FileReport::file).containsExactly("days.csv", "amounts.csv", "returns.csv");
            assertThat(orders(workspace)).isEqualTo("3");
            assertThat(workspace.imports().list()).hasSize(2);
        }
    }

    @Test
    void besideAFileAreTheOtherRegularFilesOfItsFolderOldestFirst() throws Exception {
        Input days = put("days.csv", DAYS);
        put("b.csv", "b");
        Files.setLastModifiedTime(Files.writeString(folder.resolve("a.csv"), "a"), FileTime.from(Instant.EPOCH.plusSeconds(60)));
        put(".hidden.csv", "c");
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("a.csv"));

        assertThat(days.beside()).extracting(Input::name).containsExactly("b.csv", "a.csv");
        try (InputStream in = days.beside().getFirst().open()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("b");
        }
        assertThat(new PathInput(Path.of("nowhere", "at-all.csv")).beside()).isEmpty();
    }
}
