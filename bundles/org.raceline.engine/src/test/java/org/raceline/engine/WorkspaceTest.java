package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.StoreException;

/** A workspace's directory: made, locked, and never taken from somebody else. */
class WorkspaceTest {
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    @TempDir
    Path directory;

    private static void assertRefused(Rig rig, Path directory, String sentence) {
        assertThatThrownBy(() -> rig.open(directory)).isInstanceOfSatisfying(WorkspaceException.class, refused -> {
            assertThat(refused.issue().what()).contains(sentence);
            assertThat(refused.issue().remedy()).isNotEmpty();
        });
    }

    @Test
    void aNewWorkspaceIsItsOwnersAlone() throws Exception {
        Path workspace = directory.resolve("a b/é");
        Rig.shop().open(workspace).close();
        assertThat(workspace.resolve("workspace.properties")).content().contains("format=1").contains("created=2026-03-01T12:00:00Z");
        assertThat(Files.size(workspace.resolve("key"))).isEqualTo(32);
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(workspace)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString()).endsWith("------");
            }
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws Exception {
        Files.writeString(directory.resolve("letter.txt"), "dear");
        assertRefused(Rig.shop(), directory, "is not empty and is not a workspace");
        assertRefused(Rig.shop(), directory.resolve("letter.txt"), "letter.txt is a file, not a folder.");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("letter.txt");
        }
    }

    @Test
    void aWorkspaceWhoseMakingWasCutShortIsFinished() throws Exception {
        Files.writeString(directory.resolve("lock"), "");
        Files.write(directory.resolve("key"), new byte[32]);
        Files.write(directory.resolve("workspace.properties.tmp"), new byte[5]);
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.orders("1;2026-01-05;a@x.org;10")).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void aLostDamagedOrForeignKeyIsNeverReplacedInSilence() throws Exception {
        Rig rig = Rig.shop();
        rig.open(directory).close();
        Path key = directory.resolve("key");
        byte[] secret = Files.readAllBytes(key);

        Files.delete(key);
        assertRefused(rig, directory, "The file key of the workspace " + directory + " is missing");
        assertThat(key).doesNotExist();
        Files.write(key, new byte[7]);
        assertRefused(rig, directory, "is damaged");
        Files.write(key, new byte[32]);
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.orders("1;2026-01-05;a@x.org;10")).issues().getFirst().what()).contains("belongs to another workspace");
            assertThat(rig.store.imports).isEmpty();
        }
        Files.write(key, secret);
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.orders("1;2026-01-05;a@x.org;10")).status()).isEqualTo(Status.IMPORTED);
        }
    }

    @Test
    void aNewerFormatIsNotTouched() throws Exception {
        Files.writeString(directory.resolve("workspace.properties"), "format=2\n");
        assertRefused(Rig.shop(), directory, "was made by a newer Raceline");
    }

    @Test
    void theSameProcessOpensAWorkspaceOnceAtATime() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            String me = "is in use by Raceline tests (process " + ProcessHandle.current().pid() + " on ";
            assertRefused(Rig.shop(), directory, me);
            assertRefused(rig, directory.resolve("../" + directory.getFileName()), "since 2026-03-01 12:00 UTC).");
            assertThat(Rig.run(workspace, Rig.orders("1;2026-01-05;a@x.org;10")).status()).isEqualTo(Status.IMPORTED);
        }
        assertThat(rig.store.closed).isTrue();
        rig.open(directory).close();
    }

    @Test
    void anotherProcessIsNamedAndItsDeathFreesTheWorkspace() throws Exception {
        try (OtherProcess other = OtherProcess.start(HoldWorkspace.class, directory.toString())) {
            assertThat(other.readLine()).isEqualTo("open");
            assertRefused(Rig.shop(), directory, "is in use by Holder (process " + other.pid() + " on ");
            // asking does not weaken the lock
            assertRefused(Rig.shop(), directory, "is in use by Holder");
            other.kill();
        }
        assertThat(directory.resolve("lock")).content().contains("program=Holder");
        Rig.shop().open(directory).close();
        assertThat(directory.resolve("lock")).content().isEmpty();
    }

    @Test
    void aStoreThatDoesNotOpenGivesTheLockBack() throws Exception {
        Rig rig = Rig.shop();
        rig.engine = path -> {
            throw new StoreException("The store is broken.");
        };
        assertRefused(rig, directory, "The store is broken.");
        rig.engine = path -> rig.store;
        rig.open(directory).close();
    }

    @Test
    void targetsAreCheckedAndJournaled() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            workspace.save(List.of(new Target("revenue", MAY, Quantity.money("100", "EUR"))));
            workspace.save(List.of(new Target("revenue", MAY, Quantity.money("120", "EUR")), new Target("orders", MAY, Quantity.count(7))));
            assertThat(workspace.targets()).hasSize(2);
            assertThat(workspace.journal()).last().satisfies(entry -> {
                assertThat(entry.subject()).isEqualTo("orders revenue");
                assertThat(entry.before()).isEqualTo("revenue 2026-05-01..2026-05-31 100 EUR");
                assertThat(entry.after()).isEqualTo("revenue 2026-05-01..2026-05-31 120 EUR; orders 2026-05-01..2026-05-31 7 count");
            });
            workspace.remove(List.of(new Target("orders", MAY, Quantity.count(7)), new Target("visits", MAY, Quantity.count(1))));
            assertThat(workspace.targets()).extracting(Target::metric).containsExactly("revenue");
            assertThat(workspace.journal()).last().satisfies(entry -> {
                assertThat(entry.before()).isEqualTo("orders 2026-05-01..2026-05-31 7 count");
                assertThat(entry.after()).isEmpty();
            });
            assertThatThrownBy(() -> workspace.save(List.of(new Target("joy", MAY, Quantity.count(1))))).hasMessage("There is no metric joy.");
            assertThatThrownBy(() -> workspace.save(List.of(new Target("revenue", MAY, Quantity.count(1))))).hasMessage("The metric revenue is in money, not in count.");
        }
    }

    @Test
    void notesAreGivenAnIdCheckedAndJournaledBothWays() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            int[] calls = {0};
            workspace.onChange(() -> calls[0]++);
            Note kept = workspace.notes().save(new Note(MAY, "  Spring sale ", Note.Kind.PRICE, Optional.of("Email")));
            assertThat(kept.id()).isNotEmpty();
            assertThat(kept.text()).isEqualTo("Spring sale");
            Note changed = workspace.notes().save(new Note(kept.id(), Period.day(MAY.from()), "Sale begins", Note.Kind.CAMPAIGN, Optional.empty()));
            workspace.notes().save(changed);
            assertThat(workspace.notes().all()).containsExactly(changed);
            assertThat(workspace.journal()).last().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("note");
                assertThat(entry.subject()).isEqualTo(kept.id());
                assertThat(entry.before()).isEqualTo("2026-05-01..2026-05-31 price (Email): Spring sale");
                assertThat(entry.after()).isEqualTo("2026-05-01..2026-05-01 campaign: Sale begins");
            });
            workspace.notes().remove(kept.id());
            workspace.notes().remove(kept.id());
            assertThat(workspace.notes().all()).isEmpty();
            assertThat(workspace.journal()).hasSize(3).last().satisfies(entry -> assertThat(entry.after()).isEmpty());
            assertThat(calls[0]).as("saying the same again changes nothing").isEqualTo(3);
            assertThatThrownBy(() -> workspace.notes().save(new Note(MAY, " ", Note.Kind.OTHER, Optional.empty()))).hasMessage("A note needs a text.");
            assertThatThrownBy(() -> workspace.notes().save(new Note(MAY, "x".repeat(501), Note.Kind.OTHER, Optional.empty()))).hasMessageContaining("501");
            assertThat(workspace.notes().save(changed)).as("a note that was taken away comes back under its id").isEqualTo(changed);
        }
    }

    @Test
    void aClosedDirectoryIsExplained() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Assumptions.assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed));
        assertRefused(Rig.shop(), closed.resolve("w"), "cannot be opened (AccessDeniedException");
    }
}
