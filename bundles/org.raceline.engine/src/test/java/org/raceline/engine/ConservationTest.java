package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry.LineCount;

/** Physical lines = header + loaded + quarantined + skipped, whatever the connector says. */
class ConservationTest {
    private static final Input FOUR_LINES = Rig.file("a.csv", "h", "1", "2", "3");
    @TempDir
    Path directory;

    private FileReport read(Input file, Scripted.Reader reader) throws Exception {
        Rig rig = Rig.with(Scripted.reading(reader));
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, file);
            assertThat(rig.store.imports.isEmpty()).isEqualTo(report.status() != Status.IMPORTED);
            return report;
        }
    }

    @Test
    void everyLineOnceInAnyOrderIsFine() throws Exception {
        FileReport report = read(FOUR_LINES, (input, settings, sink) -> {
            sink.record(4, 4);
            sink.reject(Issue.error("bad", "repair"));
            sink.header(1, 1);
            sink.skip("totals row", 3, 3);
            sink.record(2, 2);
        });
        assertThat(report.status()).isEqualTo(Status.IMPORTED);
        assertThat(report.lines()).isEqualTo(new LineCount(4, 1, 1, 1, 1));
    }

    @Test
    void aMissingLineRefusesTheFileWithFigures() throws Exception {
        FileReport report = read(FOUR_LINES, (input, settings, sink) -> {
            sink.header(1, 1);
            sink.record(2, 2);
            sink.record(4, 4);
        });
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThat(report.issues().getFirst().what()).isEqualTo(
                "The connector The test does not account for every line: line 3 is missing. Of 4 lines 1 are header, 2 loaded, 0 bad, 0 skipped.");
    }

    @Test
    void aLineCountedTwiceRefusesTheFile() throws Exception {
        assertThat(read(FOUR_LINES, (input, settings, sink) -> {
            sink.header(1, 2);
            sink.record(2, 4);
        }).issues().getFirst().what()).contains("lines 2 to 4 are counted twice");
        assertThat(read(FOUR_LINES, (input, settings, sink) -> {
            sink.record(3, 4);
            sink.record(2, 3);
            sink.header(1, 1);
        }).issues().getFirst().what()).contains("lines 2 to 3 are counted twice");
    }

    @Test
    void aLineThatIsNotInTheFileRefusesIt() throws Exception {
        assertThat(read(FOUR_LINES, (input, settings, sink) -> sink.header(1, 5)).issues().getFirst().what()).contains("lines 1 to 5 are not in the file");
        assertThat(read(FOUR_LINES, (input, settings, sink) -> sink.header(0, 4)).issues().getFirst().what()).contains("lines 0 to 4 are not in the file");
        assertThat(read(FOUR_LINES, (input, settings, sink) -> sink.header(Long.MIN_VALUE, Long.MAX_VALUE)).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void factsOutsideOfRecordsRefuseTheFile() throws Exception {
        assertThat(read(FOUR_LINES, (input, settings, sink) -> {
            sink.header(1, 4);
            sink.touchpoint("order").key("1").at(LocalDateTime.of(2026, 1, 1, 0, 0)).end();
        }).issues().getFirst().what()).isEqualTo("The connector The test states facts that belong to no record.");
        assertThat(read(FOUR_LINES, (input, settings, sink) -> {
            sink.header(1, 4);
            sink.reject(Issue.error("bad", "repair"));
        }).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void linesEndByReturnNewlineOrBothInEveryEncoding() throws Exception {
        assertLines("a\nb\r\nc\rd", StandardCharsets.UTF_8, 4);
        assertLines("a\n\"b\r\n\r\nc\"\r", StandardCharsets.UTF_8, 4);
        assertLines("a\r\r\n\n", StandardCharsets.UTF_8, 3);
        assertLines("\uFEFFa\r\nb\n", StandardCharsets.UTF_8, 2);
        // U+0A0D and U+0D0A hold the bytes of CR and LF and are letters
        assertLines("\uFEFFa\u0A0D\u0D0A\r\nb\rc", StandardCharsets.UTF_16LE, 3);
        assertLines("\uFEFFa\u0A0D\u0D0A\r\nb\rc\n", StandardCharsets.UTF_16BE, 3);
        assertLines("a".repeat((1 << 16) - 1) + "\r\nb\n", StandardCharsets.UTF_8, 2);
        assertLines("a".repeat(1 << 16) + "\nb" + "c".repeat(1 << 17) + "\r", StandardCharsets.UTF_8, 2);
    }

    private void assertLines(String text, Charset charset, long lines) throws Exception {
        FileReport report = read(new BytesInput("a.csv", text.getBytes(charset)), (input, settings, sink) -> sink.header(1, lines));
        assertThat(report.status()).as("%d lines", lines).isEqualTo(Status.IMPORTED);
        assertThat(report.lines().total()).isEqualTo(lines);
    }

    @Test
    void issuesBeyondTheHundredthAreCounted() throws Exception {
        String[] lines = new String[250];
        Arrays.fill(lines, "bad");
        FileReport report = read(Rig.file("a.csv", lines), (input, settings, sink) -> {
            for (int line = 1; line <= 250; line++) {
                sink.record(line, line);
                sink.reject(Issue.error("bad", "repair"));
            }
        });
        assertThat(report.quarantined()).isEqualTo(250);
        assertThat(report.issues()).hasSize(101);
        assertThat(report.issues().get(99).line()).isEqualTo(100);
        assertThat(report.issues().getLast().what()).isEqualTo("and 150 more");
    }
}
