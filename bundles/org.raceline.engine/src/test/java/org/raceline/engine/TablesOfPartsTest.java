package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/** A file that speaks of one channel only takes nothing from what is known of others on the same days. */
class TablesOfPartsTest {
    private static final Period JANUARY = Period.parse("2026-01", LocalDate.EPOCH).orElseThrow();
    private static final Period DAY = Period.day(LocalDate.of(2026, 1, 5));
    @TempDir
    Path directory;

    private Workspace open() throws Exception {
        Rig rig = Rig.with(Scripted.reading(TablesOfPartsTest::read));
        rig.engine = new DuckDbEngine();
        return rig.open(directory);
    }

    /** Lines {@code channel,visits}; the first one names the channel that the file is of, or is {@code all}. */
    private static void read(Input input, Settings settings, FactSink sink) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            Slice part = lines.getFirst().equals("all") ? Slice.ALL : Slice.of("channel", lines.getFirst());
            sink.header(1, 1);
            sink.cut(new Cut(Set.of("channel"), Grain.DAY, JANUARY, true, "", part));
            for (int i = 1; i < lines.size(); i++) {
                sink.record(i + 1, i + 1);
                sink.observation("visits").in("channel", lines.get(i).split(",")[0]).during(DAY).value(new BigDecimal(lines.get(i).split(",")[1]));
            }
        }
    }

    private static String visits(Workspace workspace, String... channel) {
        MetricQuery all = MetricQuery.total("visits", DAY);
        MetricQuery asked = channel.length == 0 ? all : new MetricQuery(all.metrics(), all.period(), all.grain(), all.by(), Slice.of("channel", channel[0]), all.includeExcluded());
        return workspace.analysis().metric(asked).getFirst().value().map(value -> value.value().stripTrailingZeros().toPlainString()).orElse("none");
    }

    @Test
    void singleTablesOfOneDayAllCountAndEachIsReplacedByItsLikeOnly() throws Exception {
        try (Workspace workspace = open()) {
            Rig.run(workspace, Rig.file("mail.csv", "Mail", "Mail,10"));
            FileReport search = Rig.run(workspace, Rig.file("search.csv", "Search", "Search,4"));
            assertThat(search.replaced()).isZero();
            assertThat(visits(workspace)).isEqualTo("14");
            assertThat(visits(workspace, "Mail")).isEqualTo("10");

            FileReport again = Rig.run(workspace, Rig.file("mail-2.csv", "Mail", "Mail,11"));
            assertThat(again.replaced()).isEqualTo(1);
            assertThat(visits(workspace)).isEqualTo("15");
            workspace.imports().undo(again.importId());
            assertThat(visits(workspace)).isEqualTo("14");
        }
        try (Workspace reopened = open()) {
            assertThat(visits(reopened, "Search")).isEqualTo("4");
        }
    }

    @Test
    void aTableOfEverythingReplacesTheSingleOnesAndASingleOneOnlyItsPartOfIt() throws Exception {
        try (Workspace workspace = open()) {
            FileReport mail = Rig.run(workspace, Rig.file("mail.csv", "Mail", "Mail,10"));
            Rig.run(workspace, Rig.file("search.csv", "Search", "Search,4"));
            FileReport all = Rig.run(workspace, Rig.file("all.csv", "all", "Mail,12", "Social,3"));
            assertThat(all.replaced()).isEqualTo(2);
            assertThat(visits(workspace)).as("what it does not list any more is gone").isEqualTo("15");

            FileReport newer = Rig.run(workspace, Rig.file("social.csv", "Social", "Social,5"));
            assertThat(newer.replaced()).isEqualTo(1);
            assertThat(visits(workspace)).isEqualTo("17");
            workspace.imports().undo(all.importId());
            assertThat(visits(workspace)).isEqualTo("19");
            workspace.imports().undo(mail.importId());
            assertThat(visits(workspace)).isEqualTo("9");
        }
    }

    @Test
    void aFigureOfAnotherPartIsRejected() throws Exception {
        try (Workspace workspace = open()) {
            FileReport report = Rig.run(workspace, Rig.file("mail.csv", "Mail", "Mail,10", "Search,4"));

            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.quarantined()).isEqualTo(1);
            assertThat(report.issues().getFirst().what()).isEqualTo("The connector The test states visits of something else than its table speaks of.");
            assertThat(visits(workspace)).isEqualTo("10");
        }
    }
}
