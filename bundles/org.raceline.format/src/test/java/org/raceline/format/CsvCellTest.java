package org.raceline.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    private static final String[] BEFORE = {"", " ", "\t", "\r", "\n", "\u0000", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u202E", "\u2066", "\"", "'", "\u201C", "\u00AB", " \" "};

    /** What a spreadsheet shows of a cell: the text between the quotes of the format. */
    private static String read(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\")", "+1+1", "-2+3", "@SUM(A1)", "|calc", "%0A=1", "\uFF1D1", "\uFF0B1", "\uFF0D1",
            "\uFF20A1", "\uFF5Ccalc", "\uFF05x"})
    void nothingThatCouldRunIsWrittenWithoutAnApostrophe(String formula) {
        for (String before : BEFORE) {
            assertThat(read(CsvCell.text(before + formula))).as("after %s", before.codePoints().boxed().toList()).isEqualTo("'" + before + formula);
        }
    }

    @Test
    void controlsInFrontAreHarmlessToo() {
        assertThat(CsvCell.text("\tx")).isEqualTo("\"'\tx\"");
        assertThat(CsvCell.text("\u0000x")).isEqualTo("\"'\u0000x\"");
    }

    @Test
    void plainTextsStayAsTheyAre() {
        assertThat(CsvCell.text("Direct")).isEqualTo("Direct");
        assertThat(CsvCell.text("a=b")).isEqualTo("a=b");
        assertThat(CsvCell.text("")).isEmpty();
        assertThat(CsvCell.text("\u0645\u0633\u062A\u0642\u06CC\u0645")).isEqualTo("\u0645\u0633\u062A\u0642\u06CC\u0645");
        assertThat(CsvCell.text("#1001")).isEqualTo("#1001");
    }

    @Test
    void whatWouldBreakTheTableIsQuoted() {
        assertThat(CsvCell.text("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvCell.text("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvCell.text("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(CsvCell.text("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @Test
    void figuresOfOurOwnKeepTheirSign() {
        assertThat(CsvCell.own("-12.5")).isEqualTo("-12.5");
    }
}
