package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board as a file of every kind. */
class ReportTest {

    @Test
    void everyKindOfFileIsWrittenAndNothingElse(@TempDir Path folder) throws IOException {
        Product.Outcome demo = Product.built().run(folder, "demo", "--workspace", "ws");
        assertThat(demo.exit()).as(demo.everything()).isZero();
        assertThat(written(folder, "board.pdf")).startsWith("%PDF-").endsWith("%%EOF\n");
        assertThat(written(folder, "board.png")).startsWith("\u0089PNG");
        assertThat(written(folder, "board.csv")).contains("net_revenue");

        Product.Outcome refused = report(folder, "none/board.pdf");
        assertThat(refused.exit()).as(refused.everything()).isEqualTo(2);
        assertThat(refused.err()).contains("none/board.pdf cannot be written").hasLineCount(1);
        assertThat(report(folder, "board.doc").exit()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ws", "ws-exports", "ws-report.html", "board.pdf", "board.png", "board.csv");
        }
    }

    private static Product.Outcome report(Path folder, String file) {
        return Product.built().run(folder, "report", "--workspace", "ws", "--period", "2026-10", "-o", file);
    }

    private static String written(Path folder, String file) throws IOException {
        Product.Outcome report = report(folder, file);
        assertThat(report.exit()).as(report.everything()).isZero();
        assertThat(report.err()).as("no library talks").isEmpty();
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }
}
