package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;

/** Files that come in other files are imported as if they had come alone. */
class PackedFilesTest {
    private static final Input ORDERS = Rig.file("orders.csv", "# shop: Corner", OrderFiles.HEADING, "1;2026-01-05;a@x.org;10.50", "2;2026-01-06;b@x.org;1");
    private static final Input MORE = Rig.file("more.csv", "# shop: Corner", OrderFiles.HEADING, "3;2026-02-05;a@x.org;7");
    @TempDir
    Path directory;

    @Test
    void aCompressedFileIsTheFileInside() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            FileReport report = run(workspace, gzip("orders.csv.gz", ORDERS)).getFirst();

            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.file()).isEqualTo("orders.csv.gz");
            assertThat(report.lines().total()).isEqualTo(4);
            assertThat(workspace.imports().list()).singleElement().satisfies(entry -> assertThat(entry.file()).isEqualTo("orders.csv.gz"));
            assertThat(run(workspace, ORDERS).getFirst().status()).as("the same orders, not packed").isEqualTo(Status.UNCHANGED);
        }
    }

    @Test
    void everyFileOfAnArchiveHasAReportOfItsOwn() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            List<FileReport> reports = run(workspace, zip("january.zip", ORDERS, MORE, Rig.file("poem.csv", "The sea is calm tonight.")));

            assertThat(reports).extracting(FileReport::file).containsExactly("january.zip/orders.csv", "january.zip/more.csv", "january.zip/poem.csv");
            assertThat(reports).extracting(FileReport::status).containsExactly(Status.IMPORTED, Status.IMPORTED, Status.REFUSED);
            assertThat(reports).extracting(FileReport::touchpoints).containsExactly(2L, 1L, 0L);
        }
    }

    @Test
    void aDamagedArchiveIsRefusedWithARemedyAndNothingIsImported() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            byte[] bytes = bytes(zip("january.zip", ORDERS));
            FileReport report = run(workspace, new BytesInput("january.zip", Arrays.copyOf(bytes, bytes.length - 20))).getFirst();

            assertThat(report.status()).isEqualTo(Status.REFUSED);
            assertThat(report.issues()).first().satisfies(issue -> {
                assertThat(issue.file()).isEqualTo("january.zip");
                assertThat(issue.remedy()).isNotBlank();
            });
            assertThat(workspace.imports().list()).isEmpty();
        }
    }

    @Test
    void aWrongLineIsNamedByTheArchiveAndItsPlaceInside() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            Input bad = Rig.file("orders.csv", OrderFiles.HEADING, "1;someday;a@x.org;10.50");
            Issue issue = run(workspace, gzip("orders.csv.gz", bad)).getFirst().issues().getFirst();

            assertThat(issue.file()).isEqualTo("orders.csv.gz");
            assertThat(issue.line()).isEqualTo(2);
        }
    }

    private static List<FileReport> run(Workspace workspace, Input file) {
        return workspace.imports().run(ImportRequest.of(List.of(file)), Progress.NONE).files();
    }

    private static Input gzip(String name, Input file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(file));
        }
        return new BytesInput(name, bytes.toByteArray());
    }

    static Input zip(String name, Input... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Input file : files) {
                out.putNextEntry(new ZipEntry(file.name()));
                out.write(bytes(file));
                out.closeEntry();
            }
        }
        return new BytesInput(name, bytes.toByteArray());
    }

    private static byte[] bytes(Input file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }
}
