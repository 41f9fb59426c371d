package org.raceline.console.internal.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.console.internal.output.Page.Cell;

/** CSV, aligned text and plain decimals. */
class OutputTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "=", "-", "＝1", "＠x"})
    void aTextIsNoFormulaForASpreadsheet(String text) {
        assertThat(new CsvWriter().text(text).text("a" + text).endRow().text()).isEqualTo("'" + text + ",a" + text + "\n");
    }

    @Test
    void aTextThatStartsWithATabOrAReturnIsNoFormulaEither() {
        assertThat(new CsvWriter().text("\t=1").text("\r=1").endRow().text()).isEqualTo("\"'\t=1\",\"'\r=1\"\n");
    }

    @Test
    void aFigureKeepsItsSign() {
        assertThat(new CsvWriter().figure("-12.5").figure(-3).endRow().text()).isEqualTo("-12.5,-3\n");
    }

    @Test
    void separatorsQuotesAndLinesAreQuoted() {
        assertThat(new CsvWriter().text("a,b").text("say \"no\"").text("two\nlines").text("").endRow().text())
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\n");
    }

    @ParameterizedTest
    @CsvSource({"480.000000,480", "0.000000,0", "1E+3,1000", "12.50,12.5", "-0.000001,-0.000001", "41.2700004999,41.270000", "123456789012345678,123456789012345678"})
    void exactFiguresHaveNoExponentAndNoIdleZeros(String value, String written) {
        assertThat(Decimals.exact(new BigDecimal(value))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"41.27,41.270000", "0.33333333333,0.333333", "0.0000005,0.000000", "0.0000015,0.000002", "2E+2,200.000000", "-0.0000004,0.000000"})
    void quotientsHaveSixDecimalsRoundedHalfToEven(String value, String written) {
        assertThat(Decimals.quotient(new BigDecimal(value))).isEqualTo(written);
    }

    @Test
    void columnsAreAlignedAcrossHeadings() {
        String text = new Page(false).table(List.of(
                List.of(Cell.left("KPI"), Cell.right("Value")), List.of(Cell.left("A heading that is longer than any column")),
                List.of(Cell.left("Orders"), Cell.right("1,234")), List.of(Cell.left("Cafe\u0301s"), Cell.right("7")))).text();
        assertThat(text).isEqualTo("KPI     Value\nA heading that is longer than any column\nOrders  1,234\nCafe\u0301s       7\n");
    }

    @Test
    void coloursAreWrittenOnlyWhereTheyAreWanted() {
        assertThat(new Page(false).line("x", Style.BAD).text()).isEqualTo("x\n");
        assertThat(new Page(true).line("x", Style.BAD).text()).isEqualTo("\u001b[31mx\u001b[0m\n");
    }

    @Test
    void aNameFromAFileCannotSteerTheTerminal() {
        assertThat(new Page(false).line("a\u001b[2Jb\nc\u009b").text()).isEqualTo("a [2Jb c \n");
        assertThat(new Page(false).line("a\u202Eb\u2067c\u200Cd").text()).isEqualTo("a b c\u200Cd\n");
    }
}
