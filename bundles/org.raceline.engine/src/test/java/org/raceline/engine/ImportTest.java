package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Skipped;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.JournalEntry;

/** What becomes of a file, as the user reads it in the report. */
class ImportTest {
    private static final Input TWO_GOOD_ONE_BAD = Rig.file("orders.csv", "# shop: Corner", OrderFiles.HEADING, "1;2026-01-05;a@x.org;10.50", "2;someday;b@x.org;1",
            "3;2026-02-01;a@x.org;2", "", "Total;;;12.50");
    @TempDir
    Path directory;

    @Test
    void anImportCountsEveryLineOnce() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, TWO_GOOD_ONE_BAD);

            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.connector()).isEqualTo("shop");
            assertThat(report.source()).isEqualTo("Corner");
            assertThat(report.lines()).isEqualTo(new LineCount(7, 3, 2, 1, 1));
            assertThat(report.touchpoints()).isEqualTo(2);
            assertThat(report.quarantined()).isEqualTo(1);
            assertThat(report.skipped()).containsExactly(new Skipped("totals row", 1));
            assertThat(report.period()).contains(new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 1)));
            assertThat(report.issues()).containsExactly(new Issue(Severity.ERROR, "orders.csv", 4, "", "This is no date or no amount.", "Correct it."));
            assertThat(workspace.imports().list()).singleElement().satisfies(entry -> {
                assertThat(entry.id()).isEqualTo(report.importId());
                assertThat(entry.lines()).isEqualTo(report.lines());
                assertThat(entry.at()).isEqualTo(Rig.CLOCK.instant());
            });
            assertThat(workspace.today()).isEqualTo(LocalDate.of(2026, 2, 1));
        }
        assertThat(rig.store.touchpoints().values()).extracting(touch -> touch.amounts().get("total")).containsExactly(10_500_000L, 2_000_000L);
        assertThat(rig.store.only().vouches).singleElement().satisfies(vouch -> assertThat(vouch.period().to()).isEqualTo(LocalDate.of(2026, 2, 1)));
    }

    @Test
    void aHeaderWithoutRecordsIsImportedWithoutFacts() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            FileReport report = Rig.run(workspace, Rig.file("orders.csv", OrderFiles.HEADING));
            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.lines()).isEqualTo(new LineCount(1, 1, 0, 0, 0));
            assertThat(report.period()).isEmpty();
            assertThat(workspace.today()).isEqualTo(LocalDate.of(2026, 3, 1));
        }
    }

    @Test
    void theSameBytesAgainAddNothing() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            Rig.run(workspace, TWO_GOOD_ONE_BAD);
            FileReport again = Rig.run(workspace, TWO_GOOD_ONE_BAD);

            assertThat(again.status()).isEqualTo(Status.UNCHANGED);
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.touchpoints()).isZero();
            assertThat(again.importId()).isEmpty();
            assertThat(again.lines().isConserved()).isTrue();
            assertThat(workspace.imports().list()).hasSize(1);
            assertThat(workspace.journal()).hasSize(2);
        }
    }

    @Test
    void theSameBytesReadInAnotherCurrencyAreAnotherImport() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.IMPORTED);
            FileReport euros = Rig.run(workspace, Rig.request(TWO_GOOD_ONE_BAD, "", "", "EUR"));
            assertThat(euros.status()).isEqualTo(Status.IMPORTED);
            assertThat(euros.replaced()).isEqualTo(2);
            assertThat(rig.store.touchpoints().values()).extracting(touch -> touch.currency()).containsOnly("EUR");
            // the source remembers its currency, so this is the same import again
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.UNCHANGED);
        }
    }

    @Test
    void anUndoneImportIsGoneAndMayComeBack() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            String id = Rig.run(workspace, TWO_GOOD_ONE_BAD).importId();
            workspace.imports().undo(id);
            assertThat(rig.store.touchpoints()).isEmpty();
            assertThat(workspace.journal()).last().isEqualTo(new JournalEntry(Rig.CLOCK.instant(), "tester", "undo-import", id, "orders.csv", ""));
            assertThatThrownBy(() -> workspace.imports().undo(id)).isInstanceOf(WorkspaceException.class).hasMessage("The import " + id + " is undone already.");
            assertThatThrownBy(() -> workspace.imports().undo("none")).isInstanceOf(WorkspaceException.class).hasMessage("There is no import none.");
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void aDryRunReportsAndChangesNothing() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            ImportRequest dry = new ImportRequest(List.of(TWO_GOOD_ONE_BAD), Optional.empty(), Optional.empty(), Optional.of("EUR"), Optional.empty(), Optional.empty(),
                    Optional.empty(), Map.of(), true);
            FileReport report = Rig.run(workspace, dry);
            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.touchpoints()).isEqualTo(2);
            assertThat(report.importId()).isEmpty();
            assertThat(workspace.imports().list()).isEmpty();
            assertThat(workspace.sources()).isEmpty();
            assertThat(workspace.journal()).isEmpty();
        }
    }

    @Test
    void unreadableInputsAreRefusedWithOneSentenceEach() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        try (Workspace workspace = Rig.shop().open(directory.resolve("w"))) {
            assertRefused(workspace, new PathInput(folder), "folder is a folder, not a file.");
            assertRefused(workspace, new PathInput(directory.resolve("no.csv")), "no.csv does not exist.");
            assertRefused(workspace, new BytesInput("empty.csv", new byte[0]), "empty.csv is empty.");
            assertRefused(workspace, new BytesInput("blank.csv", "\uFEFF \r\n\t\n".getBytes(StandardCharsets.UTF_8)), "blank.csv is empty.");
            assertRefused(workspace, new BytesInput("blank.csv", "\uFEFF \r\n".getBytes(StandardCharsets.UTF_16LE)), "blank.csv is empty.");
            assertRefused(workspace, Rig.file("notes.csv", "milk", "eggs"), "No connector reads notes.csv.");
            assertRefused(workspace, Rig.file("orders.txt", OrderFiles.HEADING), "No connector reads orders.txt.");
            assertThat(workspace.imports().list()).isEmpty();
        }
    }

    @Test
    void aFileBeyondTheLimitIsRefused() throws Exception {
        Rig rig = Rig.shop();
        rig.limits = new ImportLimits(10, 10, 10, 10, 1 << 20, 1 << 20);
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).issues().getFirst().what()).startsWith("orders.csv has 0 MiB");
        }
    }

    private static void assertRefused(Workspace workspace, Input file, String sentence) {
        FileReport report = Rig.run(workspace, file);
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThat(report.lines()).isEqualTo(LineCount.ZERO);
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.what()).isEqualTo(sentence);
            assertThat(issue.remedy()).isNotEmpty();
            assertThat(issue.file()).isEqualTo(file.name());
        });
    }

    @Test
    void theSurestConnectorReadsAndEqualsAskTheUser() throws Exception {
        Rig rig = Rig.shop();
        rig.with("table", new Scripted(input -> Recognition.possible("table"), (input, settings, sink) -> sink.header(1, 2)), "*.csv");
        rig.with("lines", new Scripted(input -> Recognition.possible("lines"), (input, settings, sink) -> sink.header(1, 2)), "*.csv");
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).connector()).isEqualTo("shop");

            Input notes = Rig.file("notes.csv", "milk", "eggs");
            FileReport several = Rig.run(workspace, notes);
            assertThat(several.status()).isEqualTo(Status.AMBIGUOUS);
            assertThat(several.issues().getFirst().what()).isEqualTo("Several connectors read notes.csv: The lines (lines), The table (table).");
            assertThat(several.issues().getFirst().remedy()).contains("--connector lines");
            assertThat(Rig.run(workspace, Rig.request(notes, "table", "", "")).status()).isEqualTo(Status.IMPORTED);
            assertThat(Rig.run(workspace, Rig.request(notes, "shop", "", "")).issues().getFirst().what()).isEqualTo("The connector shop does not read notes.csv.");
            assertThat(Rig.run(workspace, Rig.request(notes, "crm", "", "")).issues().getFirst().remedy()).isEqualTo("Name one of these: lines, shop, table.");
        }
    }

    @Test
    void aConnectorThatDoesNotRunIsNamed() throws Exception {
        Rig rig = Rig.shop().with("asleep", null, "*");
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.request(TWO_GOOD_ONE_BAD, "asleep", "", "")).issues().getFirst().what())
                    .isEqualTo("The connector The asleep (asleep) is installed but does not run.");
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void aConnectorMayAskForWhatTheFileDoesNotSay() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.header(1, 1);
            if (settings.firstDay().isEmpty()) {
                throw ConnectorException.needsInput(Issue.error("The file does not say its first day.", "Say it with --first-day.").in("", 1));
            }
        }));
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, Rig.file("weeks.csv", "week;visits"));
            assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
            assertThat(report.issues()).containsExactly(Issue.error("The file does not say its first day.", "Say it with --first-day.").in("weeks.csv", 1));
        }
    }

    @Test
    void whoCannotReadTheTextOfAFileDoesNotSayThatItIsOfAnotherKind() throws Exception {
        Issue asked = Issue.error("The text is not UTF-8.", "Tell its encoding.").in("", 3);
        Issue refused = Issue.error("The JSON is not UTF-8.", "Save it again.").in("", 1);
        List<ConnectorException> told = new ArrayList<>(List.of(ConnectorException.needsInput(asked)));
        Rig rig = Rig.shop().with("table", new Scripted(input -> {
            told.forEach(input::undecodable);
            return Recognition.NO;
        }, (input, settings, sink) -> sink.header(1, 1)), "*.csv");
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, Rig.file("notes.csv", "milk"));
            assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
            assertThat(report.issues()).containsExactly(asked.in("notes.csv", 3));
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.IMPORTED);
            told.add(new ConnectorException(refused));
            report = Rig.run(workspace, Rig.file("notes.csv", "milk"));
            assertThat(report.status()).isEqualTo(Status.REFUSED);
            assertThat(report.issues()).containsExactly(refused.in("notes.csv", 1));
        }
    }

    @Test
    void filesFollowEachOtherAndListenersHearOfEach() throws Exception {
        List<String> heard = new ArrayList<>();
        try (Workspace workspace = Rig.shop().open(directory)) {
            workspace.onChange(() -> {
                throw new IllegalStateException("a listener's own fault");
            });
            AutoCloseable registration = workspace.onChange(() -> heard.add(workspace.imports().list().size() + " imports"));
            List<Input> files = List.of(Rig.orders("1;2026-01-01;a@x.org;1"), Rig.file("bad.csv", "?"), Rig.orders("2;2026-01-02;a@x.org;1"));
            assertThat(workspace.imports().run(ImportRequest.of(files), Progress.NONE).files()).extracting(FileReport::status)
                    .containsExactly(Status.IMPORTED, Status.REFUSED, Status.IMPORTED);
            assertThat(heard).containsExactly("1 imports", "2 imports");
            registration.close();
            workspace.imports().undo(workspace.imports().list().getFirst().id());
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    void aFullDiskRefusesTheFileAndLeavesTheStoreAsItWas() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            rig.store.full = true;
            FileReport report = Rig.run(workspace, TWO_GOOD_ONE_BAD);
            assertThat(report.status()).isEqualTo(Status.REFUSED);
            assertThat(report.issues().getFirst().what()).isEqualTo("The disk is full.");
            assertThat(report.issues().getFirst().remedy()).startsWith("Nothing was imported.");
            assertThat(workspace.imports().list()).isEmpty();
            assertThat(workspace.sources()).isEmpty();
            rig.store.full = false;
            assertThat(Rig.run(workspace, TWO_GOOD_ONE_BAD).status()).isEqualTo(Status.IMPORTED);
        }
    }
}
