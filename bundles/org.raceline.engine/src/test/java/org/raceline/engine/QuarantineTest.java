package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.QuarantineService.Exported;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.QuarantineEntry;

/** Bad records: shown masked, kept encrypted, given back as they were. */
class QuarantineTest {
    private static final Input DAMAGED = new BytesInput("orders.csv", (OrderFiles.HEADING + "\r\n1;2026-01-05;anna@example.org;10\r\n"
            + "2;5. Jänner;Bert@example.org;20\r\n3;2026-01-06;carla@example.org;30\r\n4;2026-01-07;dora@example.org;forty").getBytes(StandardCharsets.UTF_8));
    @TempDir
    Path directory;

    private static String export(Workspace workspace, String id) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workspace.quarantine().export(id, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void badRecordsAreListedMaskedAndExportedRawUnderTheirHeader() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, DAMAGED);
            assertThat(report.quarantined()).isEqualTo(2);
            assertThat(workspace.quarantine().list(Optional.empty())).extracting(Entry::masked)
                    .containsExactly("9;9. Xxxxxx;Xxxx@xxxxxxx.xxx;99", "9;9999-99-99;xxxx@xxxxxxx.xxx;xxxxx");
            assertThat(workspace.quarantine().list(Optional.of(report.importId()))).extracting(Entry::firstLine).containsExactly(3L, 5L);
            assertThat(export(workspace, report.importId())).isEqualTo(OrderFiles.HEADING + "\r\n2;5. Jänner;Bert@example.org;20\r\n4;2026-01-07;dora@example.org;forty");
        }
    }

    @Test
    void whatIsStoredIsUnreadableAndBoundToItsPlace() throws Exception {
        Rig rig = Rig.shop();
        try (Workspace workspace = rig.open(directory)) {
            String id = Rig.run(workspace, DAMAGED).importId();
            List<QuarantineEntry> stored = rig.store.only().quarantine;
            assertThat(stored).allSatisfy(entry -> assertThat(new String(entry.encryptedRaw(), StandardCharsets.ISO_8859_1)).doesNotContain("example", "order;date"));
            assertThat(stored.get(0).encryptedRaw()).hasSizeGreaterThan(60);

            QuarantineEntry moved = stored.get(0);
            stored.set(0, new QuarantineEntry(moved.importId(), 4, 4, moved.issue(), moved.encryptedRaw()));
            assertThat(workspace.quarantine().list(Optional.empty()).getFirst().masked()).isEmpty();
            assertThatThrownBy(() -> export(workspace, id)).isInstanceOf(WorkspaceException.class).hasMessage("The bad record in line 4 cannot be decrypted.");
            assertThatThrownBy(() -> export(workspace, "none")).isInstanceOf(WorkspaceException.class);
        }
    }

    @Test
    void undoneImportsAreNoLongerListed() throws Exception {
        try (Workspace workspace = Rig.shop().open(directory)) {
            String id = Rig.run(workspace, DAMAGED).importId();
            workspace.imports().undo(id);
            assertThat(workspace.quarantine().list(Optional.empty())).isEmpty();
            assertThat(workspace.quarantine().list(Optional.of(id))).hasSize(2);
        }
    }

    @Test
    void everyBadRecordComesUnderTheHeadingOfItsOwnTableAsTheFileHasIt() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.header(1, 2);
            sink.record(3, 4);
            sink.reject(Issue.error("bad", "repair"));
            sink.header(5, 6);
            sink.record(7, 7);
            sink.record(8, 8);
            sink.reject(Issue.error("bad", "repair"));
            sink.header(9, 9);
        }));
        try (Workspace workspace = rig.open(directory)) {
            Input file = new BytesInput("two.csv", "\uFEFF# one\nname\n\"Jo\nan\"\n\n# two\nx\ny\n# end\n".getBytes(StandardCharsets.UTF_16LE));
            String id = Rig.run(workspace, file).importId();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Exported> exported = workspace.quarantine().export(id, out);
            assertThat(out.toString(StandardCharsets.UTF_16LE)).isEqualTo("\uFEFF# one\nname\n\"Jo\nan\"\n\n# two\ny\n");
            assertThat(exported).extracting(Exported::firstLine).containsExactly(3L, 7L);
            assertThat(exported).extracting(Exported::lastLine).containsExactly(4L, 7L);
            assertThat(exported).extracting(each -> each.entry().firstLine()).containsExactly(3L, 8L);
        }
    }

    @Test
    void textThatIsNotUtf8IsShownAndExportedByteForByte() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.record(1, 1);
            sink.reject(Issue.error("bad", "repair"));
        }));
        try (Workspace workspace = rig.open(directory)) {
            byte[] western = "Müller".getBytes(StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workspace.quarantine().export(Rig.run(workspace, new BytesInput("a.csv", western)).importId(), out);
            assertThat(out.toByteArray()).isEqualTo(western);
            assertThat(workspace.quarantine().list(Optional.empty()).getFirst().masked()).isEqualTo("Xxxxxx");
        }
    }

    @Test
    void aRecordTooLargeToBeOneRefusesTheFile() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.record(1, 1);
            sink.record(2, 2);
            sink.reject(Issue.error("bad", "repair"));
        }));
        rig.limits = new ImportLimits(1 << 20, 10, 1000, 10, 1 << 20, 1 << 20);
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, Rig.file("a.csv", "1", "x".repeat(1000)));
            assertThat(report.status()).isEqualTo(Status.REFUSED);
            assertThat(report.issues().getFirst().line()).isEqualTo(2);
            assertThat(rig.store.imports).isEmpty();
        }
    }
}
