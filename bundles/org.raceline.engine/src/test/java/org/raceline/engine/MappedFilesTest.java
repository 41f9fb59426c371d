package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Source;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.Mappings.Known;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.store.DuckDbEngine;

/** Tables that are read by a mapping profile: one that the user hands in, that a source keeps, or that a plug-in brings. */
class MappedFilesTest {
    private static final Period JANUARY = Period.parse("2026-01", LocalDate.EPOCH).orElseThrow();
    private static final Input TABLE = table("a.csv", "hits", "2026-01-05;10", "2026-01-06;20");

    @TempDir
    Path directory;
    private final Rig rig = new Rig().with("mapped", 250, new ProfiledFiles("", ""), "*.csv").with("shop", new OrderFiles(), "*.csv");

    MappedFilesTest() {
        rig.engine = new DuckDbEngine();
    }

    private static Input table(String name, String heading, String... rows) {
        return Rig.file(name, ProfiledFiles.FIRST + heading, String.join("\n", rows));
    }

    private static Input profile(String text) {
        return new BytesInput("profile.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileReport run(Workspace workspace, Input table, String profile) {
        return Rig.run(workspace, ImportRequest.of(List.of(table)).mappedBy(profile(profile)));
    }

    private static String visits(Workspace workspace) {
        return workspace.analysis().metric(MetricQuery.total("visits", JANUARY)).getFirst().value().map(value -> value.value().stripTrailingZeros().toPlainString()).orElse("–");
    }

    @Test
    void theSourceKeepsTheProfileAndKnowsTheNextTable() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, TABLE).status()).isEqualTo(Status.NEEDS_INPUT);
            FileReport first = run(workspace, TABLE, "web;Our web;150;hits");
            assertThat(first.status()).isEqualTo(Status.IMPORTED);
            assertThat(first.source()).isEqualTo("Our web");
            assertThat(Rig.run(workspace, TABLE).status()).isEqualTo(Status.UNCHANGED);
            FileReport next = Rig.run(workspace, table("b.csv", "hits", "2026-01-07;5"));
            assertThat(next.status()).isEqualTo(Status.IMPORTED);
            assertThat(next.source()).isEqualTo("Our web");
            assertThat(workspace.sources()).singleElement().satisfies(source -> assertThat(source.rank()).hasValue(150));
            assertThat(workspace.mappings().list()).containsExactly(new Known("web", "Our web", 150, "mapped-1", true));
        }
        try (Workspace again = rig.open(directory)) {
            assertThat(Rig.run(again, table("c.csv", "hits", "2026-01-08;1")).source()).isEqualTo("Our web");
            assertThat(visits(again)).isEqualTo("36");
        }
    }

    @Test
    void aCorrectedProfileTakesTheTableInAgain() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            run(workspace, TABLE, "web;Our web;150;hits");
            FileReport again = run(workspace, TABLE, "web;Our site;160;hits");
            assertThat(again.status()).isEqualTo(Status.IMPORTED);
            assertThat(workspace.sources()).singleElement().satisfies(source -> assertThat(source.rank()).hasValue(160));
            assertThat(visits(workspace)).isEqualTo("30");
        }
    }

    @Test
    void aRepairReadsByTheSameProfile() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            FileReport first = run(workspace, table("a.csv", "hits", "2026-01-05;10", "2026-01-06;many"), "web;Our web;150;hits");
            assertThat(first.quarantined()).isEqualTo(1);
            FileReport repaired = workspace.quarantine().retry(first.importId(), Optional.of(table("r.csv", "hits", "2026-01-06;20")), false, Progress.NONE).files().getFirst();
            assertThat(repaired.status()).isEqualTo(Status.IMPORTED);
            assertThat(visits(workspace)).isEqualTo("30");
        }
    }

    @Test
    void theProfileOfAPluginIsTakenWhereNoConnectorIsSure() throws Exception {
        rig.mappings.put("plugin", ProfiledFiles.tree("plugin", "Plug-in", "250", "hits"));
        try (Workspace workspace = rig.open(directory)) {
            assertThat(workspace.mappings().list()).containsExactly(new Known("plugin", "Plug-in", 250, "tests", false));
            assertThat(Rig.run(workspace, TABLE).source()).isEqualTo("Plug-in");
            run(workspace, TABLE, "mine;Mine;150;hits");
            assertThat(Rig.run(workspace, table("b.csv", "hits", "2026-01-07;5")).source()).isEqualTo("Mine");
        }
        rig.with("sure", Scripted.reading((input, settings, sink) -> sink.header(1, 2)), "*.csv");
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, table("c.csv", "hits", "2026-01-08;5")).connector()).isEqualTo("sure");
        }
        rig.with("sure", new Scripted(input -> Recognition.possible("anything"), (input, settings, sink) -> sink.header(1, 2)), "*.csv");
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, table("c.csv", "hits", "2026-01-08;5")).connector()).isEqualTo("mapped");
        }
    }

    @Test
    void oneProfileOfAPluginServesSeveralSources() throws Exception {
        rig.mappings.put("plugin", ProfiledFiles.tree("plugin", "Plug-in", "250", "hits"));
        try (Workspace workspace = rig.open(directory)) {
            Rig.run(workspace, Rig.request(TABLE, "", "North", ""));
            Rig.run(workspace, Rig.request(table("b.csv", "hits", "2026-01-07;5"), "", "South", ""));
            assertThat(workspace.sources()).extracting(Source::name).containsExactly("North", "South");
            FileReport unsaid = Rig.run(workspace, table("c.csv", "hits", "2026-01-08;5"));
            assertThat(unsaid.status()).isEqualTo(Status.AMBIGUOUS);
            assertThat(Rig.run(workspace, Rig.request(table("c.csv", "hits", "2026-01-08;5"), "", "South", "")).source()).isEqualTo("South");
        }
    }

    @Test
    void twoProfilesThatFitAreAskedAbout() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            run(workspace, TABLE, "one;One;150;hits");
            run(workspace, table("b.csv", "hits", "2026-01-07;5"), "two;Two;150;hits");
            FileReport which = Rig.run(workspace, table("c.csv", "hits", "2026-01-08;5"));
            assertThat(which.status()).isEqualTo(Status.AMBIGUOUS);
            assertThat(which.issues().getFirst().what()).contains("One", "Two");
            assertThat(Rig.run(workspace, Rig.request(table("c.csv", "hits", "2026-01-08;5"), "", "Two", "")).source()).isEqualTo("Two");
        }
    }

    @Test
    void whatAProfileGetsWrongIsRefusedAndChangesNothing() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            assertThat(run(workspace, TABLE, "no profile")).satisfies(report -> {
                assertThat(report.status()).isEqualTo(Status.REFUSED);
                assertThat(report.issues()).extracting(Issue::what).containsExactly("The mapping profile profile.yaml, line 1: This is no profile.");
            });
            assertThat(run(workspace, TABLE, "web;Our web;150;clicks").issues()).extracting(Issue::what).containsExactly("A column is missing.");
            assertThat(run(workspace, TABLE, "web;Our web;150;wrong").issues()).extracting(Issue::what).containsExactly("The mapping profile tests: The profile is wrong.");
            assertThat(run(workspace, TABLE, "x".repeat(70_000)).issues()).extracting(Issue::what).containsExactly("profile.yaml is too large for a mapping profile: more than 64 KB.");
            assertThat(Rig.run(workspace, new ImportRequest(List.of(TABLE), Optional.of("shop"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Map.of(), false).mappedBy(profile("web;Our web;150;hits"))).issues()).extracting(Issue::what)
                    .containsExactly("The connector The shop (shop) does not read by mapping profiles.");
            assertThat(workspace.sources()).isEmpty();
            assertThat(workspace.imports().list()).isEmpty();
        }
    }

    @Test
    void profilesAreCheckedAndProposed() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            assertThat(workspace.mappings().check(profile("web;Our web;150;hits"))).isEmpty();
            assertThat(workspace.mappings().check(profile("Web!;Our web;high;hits"))).extracting(Issue::what)
                    .containsExactly("\"id\" of The mapping cannot be \"Web!\".", "\"rank\" of The mapping cannot be \"high\".");
            assertThatThrownBy(() -> workspace.mappings().check(profile("nonsense"))).isInstanceOf(WorkspaceException.class).hasMessage("The mapping profile profile.yaml, line 1: This is no profile.");
            assertThat(workspace.mappings().suggest(TABLE, Optional.empty())).isEqualTo("new;New;100;hits");
        }
        Rig without = Rig.shop();
        try (Workspace workspace = without.open(directory.resolve("other"))) {
            assertThatThrownBy(() -> workspace.mappings().suggest(TABLE, Optional.empty())).isInstanceOf(WorkspaceException.class).hasMessage("No connector reads tables by mapping profiles.");
        }
    }

    @Test
    void anUnknownTableIsAskedForAndAnswered() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            FileReport asked = Rig.run(workspace, TABLE);
            assertThat(asked.status()).isEqualTo(Status.NEEDS_INPUT);
            assertThat(asked.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.what()).contains("a.csv");
                assertThat(issue.remedy()).startsWith("There are connectors for ").contains("--mapping", "install a connector");
            });
            assertThat(Rig.run(workspace, Rig.file("poem.csv", "The sea is calm tonight.")).status()).isEqualTo(Status.REFUSED);
            Mappings.Look look = workspace.mappings().look(TABLE, asked.file(), Optional.empty());
            assertThat(look.sketch().columns()).extracting(column -> column.heading()).containsExactly("day", "hits");
            Input profile = workspace.mappings().spell(look.sketch().proposal());
            assertThat(profile.name()).isEqualTo("new.yaml");
            assertThat(Rig.run(workspace, ImportRequest.of(List.of(look.table())).mappedBy(profile)).status()).isEqualTo(Status.IMPORTED);
            assertThat(Rig.run(workspace, table("b.csv", "hits", "2026-01-07;5")).source()).isEqualTo("New");
            assertThat(visits(workspace)).isEqualTo("35");
        }
    }

    @Test
    void aTableInAnArchiveIsLookedAtByTheNameOfItsReport() throws Exception {
        try (Workspace workspace = rig.open(directory)) {
            Input archive = PackedFilesTest.zip("two.zip", TABLE, table("b.csv", "reads", "2026-01-07;5"));
            assertThat(workspace.mappings().look(archive, "two.zip/b.csv", Optional.empty()).sketch().columns().getLast().heading()).isEqualTo("reads");
            assertThatThrownBy(() -> workspace.mappings().look(archive, "two.zip/c.csv", Optional.empty())).isInstanceOf(WorkspaceException.class).hasMessageStartingWith("two.zip/c.csv is not there");
            Input other = PackedFilesTest.zip("two.zip", TABLE, Rig.file("inner.zip", "PK\u0003\u0004 is no archive"));
            assertThatThrownBy(() -> workspace.mappings().look(other, "two.zip/b.csv", Optional.empty())).isInstanceOf(WorkspaceException.class).hasMessageStartingWith("two.zip/b.csv is not there");
            assertThatThrownBy(() -> workspace.mappings().look(other, "two.zip/inner.zip", Optional.empty())).isInstanceOf(WorkspaceException.class)
                    .hasMessageStartingWith("The file is damaged");
        }
    }

    @Test
    void whatAFileIsIsToldBeforeItIsRead() throws Exception {
        List<Progress.Recognised> told = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        Progress watching = new Progress() {
            @Override
            public void worked(String what, long done, long total) {
                // Only what files are is of interest.
            }

            @Override
            public void recognised(Recognised what) {
                told.add(what);
            }

            @Override
            public void counted(String file, long lines) {
                counted.add(file + " " + lines);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try (Workspace workspace = rig.open(directory)) {
            workspace.imports().run(ImportRequest.of(List.of(TABLE)).mappedBy(profile("web;Our web;150;hits")), watching);
            workspace.imports().run(ImportRequest.of(List.of(table("b.csv", "hits", "2026-01-07;5"), table("c.csv", "unknown", "2026-01-07;5"))), watching);
            assertThat(told).containsExactly(new Progress.Recognised("a.csv", "mapped", "Our web", 0, Optional.empty()),
                    new Progress.Recognised("b.csv", "mapped", "Our web", 1, Optional.of(new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)))));
            assertThat(counted).containsExactly("a.csv 3", "b.csv 2");
        }
    }
}
