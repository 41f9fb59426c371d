package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reason;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.service.Packs;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.JournalEntry;
import org.raceline.store.DuckDbEngine;

/** KPI packs of a workspace: there like everything else in the catalogue, until they are taken away. */
class PacksTest {
    private static final Input LOYALTY = Rig.file("loyalty.txt", "loyalty;Loyalty", "formula;half;money;average / 2");
    @TempDir
    Path directory;

    private static Rig rig() {
        Rig rig = Rig.shop().with("mapping.table", new ProfiledFiles("", ""), "*.none");
        rig.engine = new DuckDbEngine();
        return rig;
    }

    private static String half(Workspace workspace) {
        return workspace.analysis().metric(MetricQuery.total("half", Period.parse("2026-01", LocalDate.EPOCH).orElseThrow())).getFirst().value()
                .map(value -> value.value().stripTrailingZeros().toPlainString() + " " + value.unit().symbol()).orElse("none");
    }

    @Test
    void aPackIsMeasuredKeptWithTheWorkspaceAndTakenAway() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            Rig.run(workspace, Rig.request(Rig.orders("1;2026-01-05;a@x.org;10", "2;2026-01-06;b@x.org;20"), "", "", "EUR"));
            assertThat(half(workspace)).isEqualTo("none");
            assertThat(workspace.packs().add(LOYALTY).metrics()).containsExactly("half");
            assertThat(half(workspace)).isEqualTo("7.5 EUR");
        }
        try (Workspace reopened = rig().open(directory)) {
            assertThat(half(reopened)).isEqualTo("7.5 EUR");
            assertThat(reopened.packs().list()).extracting(Packs.Known::id, Packs.Known::name).containsExactly(tuple("loyalty", "Loyalty"));
            reopened.packs().add(Rig.file("loyalty.txt", "loyalty;Loyalty", "formula;half;money;average / 4"));
            assertThat(half(reopened)).as("the newer one takes its place").isEqualTo("3.75 EUR");
            reopened.packs().remove("loyalty");
            assertThat(reopened.packs().list()).isEmpty();
            assertThat(reopened.analysis().metric(MetricQuery.total("half", Period.parse("2026-01", LocalDate.EPOCH).orElseThrow())).getFirst().is(Reason.UNKNOWN_METRIC)).isTrue();
            assertThat(reopened.journal()).filteredOn(entry -> entry.action().equals("pack")).extracting(JournalEntry::subject).containsExactly("loyalty", "loyalty", "loyalty");
            assertThatThrownBy(() -> reopened.packs().remove("loyalty")).isInstanceOf(WorkspaceException.class).hasMessageContaining("loyalty");
        }
    }

    @Test
    void aPackWithMistakesIsNamedByItsLinesAndNotAdded() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            Input wrong = Rig.file("wrong.txt", "loyalty;Loyalty", "formula;sum;money;revenue + orders", "formula;people;count;buyers + orders", "formula;average;money;revenue", "connector;x;y;z");
            List<Issue> issues = workspace.packs().check(wrong);
            assertThat(issues).extracting(Issue::line).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
            assertThat(issues).extracting(Issue::what).anyMatch(what -> what.contains("\"sum\"") && what.endsWith("money and count cannot be added, at character 9"))
                    .anyMatch(what -> what.contains("\"buyers\" counts distinct people and is never added, at character 1"))
                    .anyMatch(what -> what.contains("taken by an earlier contribution")).anyMatch(what -> what.equals("\"connector\" cannot stand in a pack."));
            assertThat(issues).extracting(Issue::remedy).allSatisfy(remedy -> assertThat(remedy).isNotBlank());
            assertThatThrownBy(() -> workspace.packs().add(wrong)).isInstanceOf(WorkspaceException.class);
            assertThatThrownBy(() -> workspace.packs().check(Rig.file("none.txt", "nonsense"))).isInstanceOf(WorkspaceException.class);
            assertThat(workspace.packs().list()).isEmpty();
            assertThat(workspace.journal()).isEmpty();
        }
    }

    @Test
    void withoutAReaderOfPacksTheRestOfTheCatalogueStandsAndSoIsSaid() throws Exception {
        try (Workspace workspace = rig().open(directory)) {
            workspace.packs().add(LOYALTY);
        }
        Rig without = Rig.shop();
        without.engine = new DuckDbEngine();
        try (Workspace workspace = without.open(directory)) {
            assertThat(workspace.catalogue().metric("orders")).isPresent();
            assertThat(workspace.catalogue().metric("half")).isEmpty();
            assertThat(workspace.catalogue().problems()).extracting(Issue::what).containsExactly("The KPI pack loyalty of this workspace cannot be read.");
        }
    }
}
