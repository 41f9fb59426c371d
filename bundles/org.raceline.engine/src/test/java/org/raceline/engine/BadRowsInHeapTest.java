package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.Workspace;

/** Bad rows do not stay in memory, however many there are, and are in the quarantine all the same. */
class BadRowsInHeapTest {
    @TempDir
    Path directory;

    @Test
    void aFileOfBadRowsIsImportedInASmallHeap() throws Exception {
        try (OtherProcess small = OtherProcess.start(ManyBadRows.class, List.of("-Xmx40m"), directory.toString(), "250000")) {
            assertThat(small.readLine()).isEqualTo("imported, bad: 250000");
        }
    }

    @Test
    void rowsToldInAnyOrderAreKeptInThatOfTheFile() throws Exception {
        int rows = 7_500;
        List<Integer> told = IntStream.rangeClosed(1, rows).boxed().sorted((a, b) -> Integer.compare(Integer.reverse(a * 5), Integer.reverse(b * 5))).toList();
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> told.forEach(row -> {
            sink.record(row, row);
            sink.reject(Issue.error("No date in row " + row + ".", "Add one."));
        })));
        try (Workspace workspace = rig.open(directory)) {
            Input file = Rig.file("a.csv", IntStream.rangeClosed(1, rows).mapToObj(row -> "o;" + row).toArray(String[]::new));
            assertThat(Rig.run(workspace, file).quarantined()).isEqualTo(rows);
            List<Entry> kept = workspace.quarantine().list(Optional.empty());
            assertThat(kept).extracting(Entry::firstLine).isEqualTo(IntStream.rangeClosed(1, rows).mapToObj(row -> (long) row).toList());
            assertThat(kept).allSatisfy(entry -> {
                assertThat(entry.issue()).isEqualTo(Issue.error("No date in row " + entry.firstLine() + ".", "Add one.").in("a.csv", entry.firstLine()));
                assertThat(entry.masked()).isEqualTo("x;" + "9".repeat(Long.toString(entry.firstLine()).length()));
            });
        }
    }

    @Test
    void nothingOfThemIsReadableMeanwhileOrLeftAfterCancelling() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        Map<Path, String> meanwhile = new HashMap<>();
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            for (int row = 1; row <= 5_000; row++) {
                sink.record(row, row);
                sink.reject(Issue.error("quetzalcoatl " + row, "Add one."));
            }
            files().forEach(file -> meanwhile.put(file, text(file)));
            cancelled.set(true);
        }));
        try (Workspace workspace = rig.open(directory)) {
            List<Path> before = files();
            Input file = Rig.file("a.csv", IntStream.rangeClosed(1, 5_000).mapToObj(row -> "o;" + row).toArray(String[]::new));
            List<FileReport> reports = workspace.imports().run(ImportRequest.of(List.of(file)), new Progress() {
                @Override
                public void worked(String what, long done, long total) {
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            }).files();
            assertThat(reports).extracting(FileReport::status).containsExactly(Status.CANCELLED);
            assertThat(meanwhile).isNotEmpty().allSatisfy((place, text) -> assertThat(text).doesNotContain("quetzalcoatl"));
            assertThat(files()).isEqualTo(before);
            assertThat(rig.store.imports).isEmpty();
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(directory)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
