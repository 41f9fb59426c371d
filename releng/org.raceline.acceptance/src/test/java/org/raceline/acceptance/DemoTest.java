package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, in one word. */
class DemoTest {

    @Test
    void oneWordGivesABoardAndAPage(@TempDir Path folder) throws IOException {
        Product.Outcome demo = Product.built().run(folder, "demo");
        assertThat(demo.exit()).as(demo.everything()).isZero();
        assertThat(demo.out()).contains("Reach", "Act", "Convert", "Engage", "Volume", "Quality", "Value", "Cost");

        String board = Product.built().run(folder, "scorecard", "--workspace", "raceline-demo", "--period", "2026-10", "--format", "json").out();
        assertThat(count(board, "\"kpi\"|\"metric\"")).as(board).isGreaterThanOrEqualTo(16);
        assertThat(board).as("every cell has a value").doesNotContain("\"value\":null");

        try (var files = Files.walk(folder)) {
            Path page = files.filter(f -> f.toString().endsWith(".html")).findFirst().orElseThrow();
            assertThat(demo.out()).as("it names what it wrote").contains(page.getFileName().toString());
            String html = Files.readString(page);
            assertThat(html).contains("<svg").doesNotContain("<script").doesNotContain("<link");
            assertThat(html.replaceAll("http://www\\.w3\\.org/\\S+", "")).as("it needs nothing from elsewhere").doesNotContainPattern("(src|href)=\"(http|//)");
        }

        String imports = Product.built().run(folder, "imports", "--workspace", "raceline-demo", "--format", "json").out();
        Product.Outcome again = Product.built().run(folder, "demo");
        assertThat(again.exit()).as(again.everything()).isZero();
        assertThat(Product.built().run(folder, "imports", "--workspace", "raceline-demo", "--format", "json").out())
                .as("a second demo adds nothing").isEqualTo(imports);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
