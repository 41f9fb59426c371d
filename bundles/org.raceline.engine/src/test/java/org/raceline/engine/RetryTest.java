package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.store.DuckDbEngine;

/** Repaired records go back into their places, and the file is read again as a whole. */
class RetryTest {
    private static final Period JANUARY = Period.parse("2026-01", LocalDate.EPOCH).orElseThrow();
    private static final Input DAMAGED = Rig.file("orders.csv", OrderFiles.HEADING, "1;2026-01-05;a@x.org;10", "2;someday;b@x.org;20", "3;2026-01-07;c@x.org;30",
            "Total;;;60");
    @TempDir
    Path directory;

    private static Rig rig() {
        Rig rig = Rig.shop().with("web", new FigureFiles(), "*.csv");
        rig.engine = new DuckDbEngine();
        return rig;
    }

    private static String export(Workspace workspace, String id) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workspace.quarantine().export(id, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FileReport retry(Workspace workspace, String id, String repaired) throws Exception {
        return retry(workspace, id, repaired.getBytes(StandardCharsets.UTF_8));
    }

    private static FileReport retry(Workspace workspace, String id, byte[] repaired) throws Exception {
        return workspace.quarantine().retry(id, Optional.of(new BytesInput("repaired.csv", repaired)), false, Progress.NONE).files().getFirst();
    }

    private static String value(Workspace workspace, String metric) {
        Reading reading = workspace.analysis().metric(MetricQuery.total(metric, JANUARY)).getFirst();
        return reading.value().map(value -> value.value().stripTrailingZeros().toPlainString() + " ").orElse("") + new TreeSet<>(reading.flags());
    }

    private List<String> kept() throws IOException {
        Path originals = directory.resolve("originals");
        if (!Files.exists(originals)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(originals)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theReportIsThatOfTheWholeFileAndTheOldImportIsBackAfterUndo() throws Exception {
        List<String> heard = new ArrayList<>();
        try (Workspace workspace = rig().open(directory)) {
            FileReport damaged = Rig.run(workspace, DAMAGED);
            String id = damaged.importId();
            workspace.onChange(() -> heard.add("change"));
            assertThat(damaged.issues()).extracting(Issue::what).contains("The file states 60 as the total of \"revenue\"; what was loaded adds up to 40.");
            assertThat(value(workspace, "revenue")).isEqualTo("40 [partial, rejected-rows]");

            FileReport repaired = retry(workspace, id, export(workspace, id).replace("someday", "2026-01-06"));
            assertThat(repaired.file()).isEqualTo("orders.csv");
            assertThat(repaired.touchpoints()).isEqualTo(3);
            assertThat(repaired.lines().total()).isEqualTo(5);
            assertThat(repaired.quarantined()).isZero();
            assertThat(repaired.totals()).singleElement().satisfies(total -> assertThat(total.isMet()).isTrue());
            assertThat(repaired.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.what()).isEqualTo("It stands in the place of import " + id + ", whose rejected records it repairs.");
                assertThat(issue.remedy()).isEqualTo("To have that one back: raceline imports undo " + repaired.importId());
            });
            assertThat(value(workspace, "revenue")).isEqualTo("60 [partial]");
            assertThat(heard).hasSize(1);
            assertThat(workspace.quarantine().list(Optional.empty())).isEmpty();
            assertThat(workspace.quarantine().list(Optional.of(id))).extracting(Entry::repairedBy).containsExactly(Optional.of(repaired.importId()));
            assertThat(workspace.journal()).last().satisfies(entry -> assertThat(entry.action() + " " + entry.subject() + " " + entry.before())
                    .isEqualTo("repair-import " + repaired.importId() + " " + id));

            FileReport again = Rig.run(workspace, DAMAGED);
            assertThat(again.status()).as("the damaged file does not come back").isEqualTo(Status.UNCHANGED);
            assertThat(again.issues()).extracting(Issue::what).containsExactly("It is the same as import " + id + " (orders.csv), whose rejected records were repaired by import "
                    + repaired.importId() + "; nothing was added.");
            assertThatThrownBy(() -> workspace.imports().undo(id)).hasMessage("The import " + id + " was repaired by the import " + repaired.importId() + ", which stands in its place.");
            assertThatThrownBy(() -> retry(workspace, id, "")).isInstanceOf(WorkspaceException.class);

            workspace.imports().undo(repaired.importId());
            assertThat(value(workspace, "revenue")).isEqualTo("40 [partial, rejected-rows]");
            assertThat(workspace.quarantine().list(Optional.empty())).extracting(Entry::importId).containsExactly(id);
            assertThat(retry(workspace, id, export(workspace, id).replace("someday", "2026-01-06")).quarantined()).isZero();
        }
    }

    @Test
    void aLaterFileKeepsTheLastWord() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String id = Rig.run(workspace, DAMAGED).importId();
            Rig.run(workspace, Rig.file("newer.csv", OrderFiles.HEADING, "2;2026-01-06;b@x.org;99", "3;2026-01-07;c@x.org;31"));
            assertThat(value(workspace, "revenue")).startsWith("140 ");
            retry(workspace, id, export(workspace, id).replace("someday", "2026-01-06"));
            assertThat(value(workspace, "revenue")).startsWith("140 ");
        }
    }

    @Test
    void aTableOfFiguresIsCompleteAgain() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String id = Rig.run(workspace, Rig.file("visits.csv", FigureFiles.HEADING, "2026-01-01,\"Di", "rect\",five", "2026-01-01,Mail,7", "Total,,12")).importId();
            assertThat(value(workspace, "visits")).isEqualTo("[]");
            assertThat(export(workspace, id)).isEqualTo(FigureFiles.HEADING + "\n2026-01-01,\"Di\nrect\",five\n");
            FileReport repaired = retry(workspace, id, export(workspace, id).replace("five", "5"));
            assertThat(repaired.observations()).isEqualTo(2);
            assertThat(value(workspace, "visits")).isEqualTo("12 [partial]");
        }
    }

    @Test
    void theFileIsReadAsItWasReadThen() throws Exception {
        Rig rig = new Rig().with("weeks", Scripted.reading((input, settings, sink) -> {
            String text = new String(input.open().readAllBytes(), StandardCharsets.UTF_8);
            sink.record(1, 1);
            sink.touchpoint("order").key("1").at(settings.firstDay().orElseThrow().atStartOfDay()).money("total", BigDecimal.ONE, settings.currency()).end();
            sink.record(2, 2);
            if (text.contains("bad")) {
                sink.reject(Issue.error("bad", "repair"));
            }
        }), "*");
        rig.engine = new DuckDbEngine();
        try (Workspace workspace = rig.open(directory)) {
            Input file = Rig.file("a.csv", "1", "bad");
            ImportRequest told = new ImportRequest(List.of(file), Optional.empty(), Optional.empty(), Optional.of("EUR"), Optional.empty(), Optional.empty(),
                    Optional.of(LocalDate.of(2026, 1, 9)), Map.of(), false);
            String id = Rig.run(workspace, told).importId();
            Rig.run(workspace, new ImportRequest(List.of(Rig.file("b.csv", "1", "good")), Optional.empty(), Optional.empty(), Optional.of("USD"), Optional.empty(), Optional.empty(),
                    Optional.of(LocalDate.of(2026, 2, 1)), Map.of(), false));
            FileReport repaired = retry(workspace, id, "good\n");
            assertThat(repaired.period()).contains(Period.day(LocalDate.of(2026, 1, 9)));
            assertThat(workspace.sources().getFirst().currency()).as("the source keeps what was told last").isEqualTo("USD");
        }
    }

    @Test
    void aConnectorSeesTheNameThatTheFileHasInItsArchive() throws Exception {
        List<String> names = new ArrayList<>();
        Rig rig = new Rig().with("lines", Scripted.reading((input, settings, sink) -> {
            names.add(input.name());
            sink.record(1, 1);
            if (new String(input.open().readAllBytes(), StandardCharsets.UTF_8).contains("bad")) {
                sink.reject(Issue.error("bad", "repair"));
            }
        }), "*.csv");
        rig.engine = new DuckDbEngine();
        try (Workspace workspace = rig.open(directory)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write("bad\n".getBytes(StandardCharsets.UTF_8));
            }
            FileReport damaged = Rig.run(workspace, new BytesInput("members.csv.gz", packed.toByteArray()));
            FileReport repaired = retry(workspace, damaged.importId(), "good\n");
            assertThat(repaired.quarantined()).isZero();
            assertThat(repaired.file()).isEqualTo(damaged.file()).isEqualTo("members.csv.gz");
            assertThat(names).containsExactly("members.csv", "members.csv");
        }
    }

    @Test
    void onlyFilesWithBadRecordsAreKeptAndNotLongerThanTheirImport() throws Exception {
        String id;
        try (Workspace workspace = rig().open(directory)) {
            Rig.run(workspace, Rig.orders("9;2026-01-01;a@x.org;1"));
            assertThat(kept()).isEmpty();
            id = Rig.run(workspace, DAMAGED).importId();
            assertThat(kept()).containsExactly(id);
            assertThat(Files.readString(directory.resolve("originals").resolve(id), StandardCharsets.ISO_8859_1)).doesNotContain("order", "x.org");
            String repaired = retry(workspace, id, export(workspace, id).replace("someday", "2026-01-06")).importId();
            assertThat(kept()).as("to have the old one back").containsExactly(id);
            workspace.imports().undo(repaired);
            workspace.imports().undo(id);
            assertThat(kept()).isEmpty();
            Rig.run(workspace, DAMAGED);
            workspace.quarantine().retry(workspace.imports().list().getLast().id(), Optional.empty(), true, Progress.NONE);
            assertThat(kept()).as("after a dry run").hasSize(1);
        }
    }

    @Test
    void aFileTooLargeToBeKeptIsImportedAndSaysHowToGoOn() throws Exception {
        Rig rig = rig();
        rig.limits = new ImportLimits(1 << 20, 10, 1000, 10, 50, 1 << 20);
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, DAMAGED);
            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.issues()).extracting(Issue::what).contains("The file is too large to be kept; to have its rejected records in, correct them in it and import it again.");
            assertThat(kept()).isEmpty();
            assertThatThrownBy(() -> retry(workspace, report.importId(), "")).hasMessage("The file of import " + report.importId() + " was not kept.");
        }
    }

    @Test
    void whatCannotBeRetriedIsExplainedAndChangesNothing() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String good = Rig.run(workspace, Rig.orders("9;2026-01-01;a@x.org;1")).importId();
            String id = Rig.run(workspace, DAMAGED).importId();
            String export = export(workspace, id);
            assertThatThrownBy(() -> retry(workspace, "none", export)).hasMessage("There is no import none.");
            assertThatThrownBy(() -> retry(workspace, good, export)).hasMessage("The import " + good + " has no rejected records.");
            assertThatThrownBy(() -> retry(workspace, id, export)).hasMessage("Nothing in repaired.csv is different from what was exported.");
            assertThatThrownBy(() -> retry(workspace, id, "2;2026-01-06;b@x.org;20\n")).hasMessageStartingWith("The heading");
            assertThatThrownBy(() -> workspace.quarantine().retry(id, Optional.of(new PathInput(directory.resolve("no.csv"))), false, Progress.NONE))
                    .hasMessage("no.csv does not exist.");
            FileReport still = retry(workspace, id, export.replace("someday", "one day"));
            assertThat(still.quarantined()).as("wrong in another way").isEqualTo(1);
            assertThat(workspace.imports().list().stream().filter(ImportEntry::isLive)).hasSize(2);
            assertThat(kept()).containsExactlyInAnyOrder(id, still.importId());
        }
    }

    @Test
    void aRepairIsInTheEncodingOfTheFile() throws Exception {
        Charset cyrillic = Charset.forName("windows-1251");
        Rig rig = new Rig().with("lines", Scripted.reading((input, settings, sink) -> {
            byte[] bytes = input.open().readAllBytes();
            sink.record(1, 1);
            sink.record(2, 2);
            if (new String(bytes, cyrillic).replace("\0", "").contains("bad")) {
                sink.reject(Issue.error("bad", "repair"));
            }
        }), "*");
        rig.engine = new DuckDbEngine();
        try (Workspace workspace = rig.open(directory)) {
            String id = Rig.run(workspace, new BytesInput("a.csv", "Анна\nbad\n".getBytes(cyrillic))).importId();
            assertThatThrownBy(() -> retry(workspace, id, "Вера\n")).hasMessage("repaired.csv is not in the encoding of the file that its records belong to.");
            assertThat(retry(workspace, id, "Вера\n".getBytes(cyrillic)).quarantined()).isZero();
            String wide = Rig.run(workspace, new BytesInput("b.csv", "\uFEFFАнна\r\nbad\r\n".getBytes(StandardCharsets.UTF_16LE))).importId();
            assertThatThrownBy(() -> retry(workspace, wide, "Вера\n".getBytes(cyrillic))).hasMessageContaining("encoding");
        }
    }

    @Test
    void cancellingLeavesEverythingAsItWas() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String id = Rig.run(workspace, DAMAGED).importId();
            AtomicBoolean cancelled = new AtomicBoolean(true);
            Progress progress = new Progress() {
                @Override
                public void worked(String what, long done, long total) {
                    // nobody looks
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            };
            assertThat(workspace.quarantine().retry(id, Optional.empty(), false, progress).files().getFirst().status()).isEqualTo(Status.CANCELLED);
            assertThat(workspace.imports().list()).hasSize(1);
            assertThat(kept()).containsExactly(id);
        }
    }

    @Test
    void aFileThatWasTamperedWithIsNotRead() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            String id = Rig.run(workspace, DAMAGED).importId();
            Path file = directory.resolve("originals").resolve(id);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(() -> workspace.quarantine().retry(id, Optional.empty(), false, Progress.NONE)).hasMessage("orders.csv cannot be read to its end (IOException).");
            assertThat(kept()).containsExactly(id);
        }
    }
}
