package org.raceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raceline.charts.Gfx;
import org.raceline.charts.TextStyle;

class LinesTest {
    private static List<String> lines(String text, double width, int most) throws IOException {
        try (PdfPages pages = new PdfPages(false)) {
            Gfx gfx = pages.next();
            List<String> lines = Lines.of(text, gfx, TextStyle.BODY, width, most);
            assertThat(lines).allMatch(line -> gfx.textWidth(line, TextStyle.BODY) <= width);
            return lines;
        }
    }

    @Test
    void breaksAtBlanksElseAnywhere() throws IOException {
        assertThat(lines("", 100, 3)).isEmpty();
        assertThat(lines("two words", 200, 3)).containsExactly("two words");
        assertThat(lines(" orders and  campaigns.csv ", 90, 3)).containsExactly("orders and", "campaigns.csv");
        assertThat(lines("a-name-without-any-blank.csv", 90, 9)).hasSizeGreaterThan(1).allMatch(line -> line.length() > 5)
                .satisfies(all -> assertThat(String.join("", all)).isEqualTo("a-name-without-any-blank.csv"));
    }

    @Test
    void theLastLineSaysThatThereIsMore() throws IOException {
        assertThat(lines("one two three four five six seven eight", 60, 2)).hasSize(2).last().asString().endsWith("…");
    }
}
