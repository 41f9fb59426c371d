package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Source;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** To which source a file belongs, and what is remembered of it. */
class SourceTest {
    private static final Input NAMELESS = Rig.orders("1;2026-01-05;a@x.org;10");
    @TempDir
    Path directory;

    private static Input of(String shop, int order) {
        return Rig.file("orders.csv", "# shop: " + shop, OrderFiles.HEADING, order + ";2026-01-05;a@x.org;10");
    }

    private static List<String> names(Workspace workspace) {
        return workspace.sources().stream().map(source -> source.id() + " " + source.name()).toList();
    }

    @Test
    void eachAccountThatFilesNameIsASource() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            Rig.run(workspace, of("Corner", 1));
            Rig.run(workspace, of("Market", 1));
            Rig.run(workspace, of("Corner", 2));
            assertThat(names(workspace)).containsExactly("shop-1 Corner", "shop-2 Market");
            assertThat(workspace.imports().list()).extracting(entry -> entry.source()).containsExactly("shop-1", "shop-2", "shop-1");

            FileReport which = Rig.run(workspace, NAMELESS);
            assertThat(which.status()).isEqualTo(Status.AMBIGUOUS);
            assertThat(which.issues().getFirst().what()).endsWith("which one it is from: Corner, Market.");
            assertThat(which.issues().getFirst().remedy()).contains("--source");
            assertThat(Rig.run(workspace, Rig.request(NAMELESS, "", "Market", "")).source()).isEqualTo("Market");
            assertThat(Rig.run(workspace, Rig.request(of("Corner", 3), "", "Bazaar", "")).source()).isEqualTo("Bazaar");
            assertThat(names(workspace)).containsExactly("shop-1 Corner", "shop-2 Market", "shop-3 Bazaar");
        }
    }

    @Test
    void aLoneSourceWithoutANameGetsItFromTheFirstFileThatKnows() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            Rig.run(workspace, NAMELESS);
            assertThat(names(workspace)).containsExactly("shop-1 ");
            Rig.run(workspace, of("Corner", 2));
            assertThat(names(workspace)).containsExactly("shop-1 Corner");
            // nothing else there, so a file without a name belongs to it
            assertThat(Rig.run(workspace, Rig.orders("9;2026-01-06;a@x.org;10")).source()).isEqualTo("Corner");
            assertThat(workspace.journal()).filteredOn(entry -> entry.action().equals("source")).extracting(entry -> entry.before() + " > " + entry.after())
                    .containsExactly(" > connector=shop&id=shop-1&rank=100", "connector=shop&id=shop-1&rank=100 > connector=shop&id=shop-1&name=Corner&rank=100");
        }
    }

    @Test
    void whatTheUserSaysIsRememberedAndHandedToTheConnector() throws Exception {
        Settings[] seen = new Settings[1];
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            seen[0] = settings;
            sink.header(1, 1);
        }));
        try (Workspace workspace = rig.open(directory)) {
            Rig.run(workspace, Rig.file("a.csv", "1"));
            assertThat(seen[0]).isEqualTo(new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.empty(), Map.of("style", "plain")));

            FileReport told = Rig.run(workspace, new ImportRequest(List.of(Rig.file("b.csv", "2")), Optional.empty(), Optional.empty(), Optional.of("EUR"),
                    Optional.of(ZoneId.of("Asia/Kabul")), Optional.of(Locale.GERMANY), Optional.empty(), Map.of("style", "fancy", "taste", "sweet"), false));
            assertThat(told.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.WARNING);
                assertThat(issue.what()).isEqualTo("The connector The test has no setting taste; it was ignored.");
            });
            Rig.run(workspace, Rig.file("c.csv", "3"));
            assertThat(seen[0]).isEqualTo(
                    new Settings(Optional.of(ZoneId.of("Asia/Kabul")), Optional.of(Locale.GERMANY), "EUR", Optional.empty(), Map.of("style", "fancy")));
            assertThat(workspace.sources()).containsExactly(
                    new Source("test-1", "test", "", Optional.of(ZoneId.of("Asia/Kabul")), "de-DE", "EUR", Map.of("style", "fancy")).ranked(100));
        }
    }

    @Test
    void everySourceCanBeToldItsEncodingWhateverItsCardSays() throws Exception {
        Settings[] seen = new Settings[1];
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            seen[0] = settings;
            sink.header(1, 1);
        }));
        try (Workspace workspace = rig.open(directory)) {
            Input file = Rig.file("a.csv", "1");
            Rig.run(workspace, file);
            FileReport told = Rig.run(workspace, new ImportRequest(List.of(file), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Map.of("encoding", "windows-1251"), false));

            assertThat(told.status()).as("it is another reading").isEqualTo(Status.IMPORTED);
            assertThat(told.issues()).isEmpty();
            assertThat(seen[0].value(Settings.ENCODING)).isEqualTo("windows-1251");
            Rig.run(workspace, Rig.file("b.csv", "2"));
            assertThat(seen[0].value(Settings.ENCODING)).as("kept with the source").isEqualTo("windows-1251");
        }
    }

    @Test
    void aRefusedFileLeavesNoSource() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> sink.header(1, 99)));
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.request(Rig.file("a.csv", "1"), "", "Corner", "EUR")).status()).isEqualTo(Status.REFUSED);
            assertThat(Rig.run(workspace, Rig.request(Rig.file("a.csv", "1"), "", "Corner", "ERU")).issues().getFirst().what()).isEqualTo("ERU is no currency.");
            assertThat(workspace.sources()).isEmpty();
            assertThat(workspace.journal()).isEmpty();
        }
    }

    @Test
    void aSourceThatAKilledProcessDidNotSaveComesBackFromTheJournal() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            Rig.run(workspace, Rig.request(of("Corner & Sons", 1), "", "", "EUR"));
            Source before = workspace.sources().getFirst();
            rig.store.sources.clear();
            Rig.run(workspace, of("Corner & Sons", 2));
            assertThat(workspace.sources()).containsExactly(before);
        }
    }

    @Test
    void aSourceIsSavedOnlyWithACurrencyALanguageAndANameOfItsOwn() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            Rig.run(workspace, of("Corner", 1));
            Rig.run(workspace, of("Market", 1));
            Source corner = workspace.sources().getFirst();
            Source saved = new Source(corner.id(), "shop", "Corner", Optional.empty(), "fa-IR", "IRR", Map.of());
            workspace.save(saved);
            assertThat(workspace.sources()).contains(saved.ranked(100));
            assertThat(workspace.journal()).last().satisfies(entry -> assertThat(entry.after()).contains("currency=IRR"));
            assertThatThrownBy(() -> workspace.save(new Source("shop-9", "shop", "Market", Optional.empty(), "", "", Map.of()))).isInstanceOf(WorkspaceException.class)
                    .hasMessage("There is another source with the name Market.");
            assertThatThrownBy(() -> workspace.save(new Source("shop-1", "shop", "Corner", Optional.empty(), "", "rial", Map.of()))).hasMessage("rial is no currency.");
            assertThatThrownBy(() -> workspace.save(new Source("shop-1", "shop", "Corner", Optional.empty(), "!", "", Map.of()))).hasMessage("! is no language tag.");
        }
    }
}
