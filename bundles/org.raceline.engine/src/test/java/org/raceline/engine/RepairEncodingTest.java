package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Slice;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/** Bad records of files in any encoding are shown, exported, corrected and read again as if the file had been right. */
class RepairEncodingTest {
    private static final int ROWS = 40;
    private static final Period JANUARY = Period.parse("2026-01", LocalDate.EPOCH).orElseThrow();
    @TempDir
    Path directory;

    private static Rig rig(Charset charset) {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> read(input, charset, sink)));
        rig.engine = new DuckDbEngine();
        return rig;
    }

    /** Lines {@code order;channel;amount}. */
    private static void read(Input input, Charset charset, FactSink sink) throws IOException {
        String text;
        try (InputStream in = input.open()) {
            text = new String(in.readAllBytes(), charset);
        }
        String[] lines = text.replace("\uFEFF", "").split("\r\n");
        sink.header(1, 1);
        for (int i = 1; i < lines.length; i++) {
            sink.record(i + 1, i + 1);
            String[] cells = lines[i].split(";");
            try {
                sink.touchpoint("order").key(cells[0]).at(JANUARY.from().atStartOfDay()).in("channel", cells[1]).money("total", new BigDecimal(cells[2]), "EUR").end();
            } catch (NumberFormatException bad) {
                sink.reject(Issue.error("This is no number.", "Correct it."));
            }
        }
        sink.vouch("order", JANUARY, Set.of("total"), false, Set.of("channel"), Set.of());
    }

    private static String text(Set<Integer> damaged) {
        StringBuilder text = new StringBuilder("заказ;канал;сумма\r\n");
        for (int i = 1; i < ROWS; i++) {
            text.append(i).append(';').append(i % 2 == 0 ? "Почта" : "Поиск").append(';').append(damaged.contains(i) ? "десять!" : i).append("\r\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text, Charset charset, boolean marked) {
        return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
    }

    private static FileReport run(Workspace workspace, byte[] file, String told) {
        return workspace.imports().run(new ImportRequest(List.of(new BytesInput("orders.csv", file)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), told.isEmpty() ? Map.of() : Map.of(Settings.ENCODING, told), false), Progress.NONE).files().getFirst();
    }

    private static List<String> answers(Workspace workspace) {
        List<String> answers = new ArrayList<>();
        workspace.analysis().metric(new MetricQuery(List.of("orders", "revenue"), JANUARY, Grain.TOTAL, List.of("channel"), Slice.ALL, false))
                .forEach(reading -> answers.add(reading.metric() + " " + reading.slice() + " " + reading.value()));
        return answers;
    }

    /** Repaired as it was exported, and saved in another encoding by the program it was corrected with. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            windows-1251, false, ''          , windows-1251
            windows-1251, false, windows-1251, windows-1251
            windows-1251, false, windows-1251, UTF-8
            UTF-8       , false, ''          , UTF-8
            UTF-8       , true , ''          , UTF-16LE
            UTF-16LE    , false, ''          , UTF-16LE
            UTF-16LE    , false, utf-16le    , UTF-8
            UTF-16LE    , true , ''          , UTF-8
            UTF-16BE    , false, ''          , UTF-16BE
            """)
    void whatWasDamagedIsAfterRepairAsIfItHadBeenRight(Charset charset, boolean marked, String told, Charset saved) throws Exception {
        try (Workspace clean = rig(charset).open(directory.resolve("clean")); Workspace workspace = rig(charset).open(directory.resolve("repaired"))) {
            assertThat(run(clean, bytes(text(Set.of()), charset, marked), told).quarantined()).isZero();
            FileReport damaged = run(workspace, bytes(text(Set.of(3, 4, 17, 39)), charset, marked), told);
            assertThat(damaged.status()).isEqualTo(Status.IMPORTED);
            assertThat(damaged.lines().total()).isEqualTo(ROWS);
            assertThat(damaged.quarantined()).isEqualTo(4);
            assertThat(workspace.quarantine().list(Optional.empty())).extracting(Entry::masked).allMatch(mask -> mask.matches("9+;[Xx]{5};x{6}!"));

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workspace.quarantine().export(damaged.importId(), out);
            String exported = new String(out.toByteArray(), charset);
            assertThat(exported.replace("\uFEFF", "").lines()).as("the file's own lines").containsExactly("заказ;канал;сумма", "3;Поиск;десять!", "4;Почта;десять!",
                    "17;Поиск;десять!", "39;Поиск;десять!");
            String corrected = exported.replaceAll("(\\d+);([^;]+);десять!", "$1;$2;$1").replace("\uFEFF", "");
            byte[] repaired = bytes(corrected, saved, marked || !saved.equals(charset) && saved.equals(StandardCharsets.UTF_16LE));
            FileReport report = workspace.quarantine().retry(damaged.importId(), Optional.of(new BytesInput("repaired.csv", repaired)), false, Progress.NONE).files().getFirst();

            assertThat(report.quarantined()).isZero();
            assertThat(answers(workspace)).isEqualTo(answers(clean)).isNotEmpty();
            assertThat(run(workspace, bytes(text(Set.of()), charset, marked), told).status()).as("to the byte").isEqualTo(Status.UNCHANGED);
        }
    }
}
