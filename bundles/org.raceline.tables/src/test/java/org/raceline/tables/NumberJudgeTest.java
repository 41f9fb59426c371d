package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;

class NumberJudgeTest {
    private static final Column COST = new Column("Cost", 0);

    private static Settings told(String tag) {
        Optional<Locale> locale = Optional.of(tag).filter(told -> !told.isEmpty()).map(Locale::forLanguageTag);
        return new Settings(Optional.empty(), locale, "XXX", Optional.empty(), Map.of());
    }

    private static Row row(String cell) {
        return new Row(Row.Kind.CELLS, 1, 1, List.of(cell));
    }

    /** What a column of these cells says, a stroke for a cell that cannot be read. */
    private static List<String> read(Judge judge, String locale, String... cells) throws ConnectorException {
        Arrays.stream(cells).forEach(cell -> judge.see(row(cell)));
        NumberStyle style = judge.verdict(told(locale)).numbers(COST);
        return Arrays.stream(cells).map(cell -> style.money(cell).map(money -> money.value().toPlainString() + money.symbol()).orElse("-")).toList();
    }

    private static List<String> read(String... cells) throws ConnectorException {
        return read(new Judge().numbers(COST), "", cells);
    }

    @Test
    void oneClearCellDecidesForItsNeighbours() throws Exception {
        assertThat(read("1,234", "1,234.50")).containsExactly("1234", "1234.50");
        assertThat(read("1.234", "9,5")).containsExactly("1234", "9.5");
        assertThat(read("1,234", "12,5")).containsExactly("1.234", "12.5");
        assertThat(read("1,234", "1,234,567")).containsExactly("1234", "1234567");
    }

    @Test
    void separatorsOfAllKindsPartThousands() throws Exception {
        assertThat(read("1 234,50", "1\u00a0234,5", "12\u202f345", "7")).containsExactly("1234.50", "1234.5", "12345", "7");
        assertThat(read("1'234.50", "1\u2019234'567.25")).containsExactly("1234.50", "1234567.25");
        assertThat(read("12,34,567.50", "1,00,000")).containsExactly("1234567.50", "100000");
        assertThat(read("۱٬۲۳۴٫۵", "١٢٣", "۰٫۰۵")).containsExactly("1234.5", "123", "0.05");
    }

    @Test
    void aloneItIsAskedAndTheLocaleAnswers() throws Exception {
        assertThatThrownBy(() -> read("1,234", "5,678")).isInstanceOfSatisfying(ConnectorException.class, asked -> {
            assertThat(asked.isNeedsInput()).isTrue();
            assertThat(asked.issue().column()).isEqualTo("Cost");
            assertThat(asked.issue().what()).contains("Cost", "1,234", "12,345").doesNotContain("5,678");
            assertThat(asked.issue().remedy()).contains("--locale");
        });
        assertThat(read(new Judge().numbers(COST), "en-US", "1,234")).containsExactly("1234");
        assertThat(read(new Judge().numbers(COST), "de-DE", "1,234")).containsExactly("1.234");
        assertThat(read(new Judge().numbers(COST), "ru", "1.234")).containsExactly("1234");
        assertThat(read(new Judge().numbers(COST), "fa", "1,234")).containsExactly("1234");
    }

    @Test
    void wholeNumbersHaveNoDecimals() throws Exception {
        assertThat(read(new Judge().counts(COST), "", "1,234", "5")).containsExactly("1234", "5");
        assertThat(read(new Judge().counts(COST), "", "1.234", "2.000")).containsExactly("1234", "2000");
        assertThatThrownBy(() -> read(new Judge().counts(COST), "", "1,000")).isInstanceOf(ConnectorException.class);
    }

    @Test
    void oneDamagedCellDoesNotTurnAColumn() throws Exception {
        String[] cells = new String[40];
        Arrays.fill(cells, "1,234");
        cells[20] = "1,23";
        assertThatThrownBy(() -> read(cells)).isInstanceOf(ConnectorException.class);
        assertThat(read(new Judge().numbers(COST), "en-US", cells)).element(20).isEqualTo("-");
        Arrays.fill(cells, "1,234.50");
        cells[20] = "1.234,50";
        assertThat(read(cells)).element(20).isEqualTo("-");
        assertThat(read(cells)).element(21).isEqualTo("1234.50");
    }

    @Test
    void aMixtureIsAsked() {
        assertThatThrownBy(() -> read("1.5", "1,5")).isInstanceOfSatisfying(ConnectorException.class, asked -> {
            assertThat(asked.isNeedsInput()).isTrue();
            assertThat(asked.issue().what()).contains("Cost", "mixes");
        });
    }

    @Test
    void moneyStandsBeforeOrBehindItsSymbol() throws Exception {
        assertThat(read("$1,234.50", "-$5.00", "$-5.00", "($3.20)", "USD 7.10", "7.10 USD", "CA$0.00", "R$ 3.50", "12.00-", "(1.00)", "1.00 руб.", "Rs.5.25"))
                .containsExactly("1234.50$", "-5.00$", "-5.00$", "-3.20$", "7.10USD", "7.10USD", "0.00CA$", "3.50R$", "-12.00", "-1.00", "1.00руб.", "5.25Rs.");
        assertThat(read("5 PCS", "-5-", "--5", "(5", "$5$", "1 2", "5 %%", "1.2.3", "1,23,4.5", "0x10", "", "12 dollars")).containsOnly("-");
    }

    @Test
    void aNumberBesideACurrencyIsMoney() throws Exception {
        Judge judge = new Judge().numbers(COST);
        judge.see(row("€ 5,50"));
        NumberStyle style = judge.verdict(Settings.NONE).numbers(COST);
        assertThat(style.parse("5,50")).isPresent();
        assertThat(style.parse("€ 5,50")).isEmpty();
        assertThat(COST.money(row("5,50 €"), style).orElseThrow().symbol()).isEqualTo("€");
        assertThatThrownBy(() -> COST.money(row("5.50 €"), style)).isInstanceOf(CellException.class).hasMessageContaining("Cost");
    }

    @Test
    void percentSignsAreRatiosAndBareNumbersBesideThemAreNone() throws Exception {
        assertThat(read("27,78 %", "%50", "۵٪", "0", "5")).containsExactly("0.2778", "0.50", "0.05", "0", "-");
        assertThat(read("1.5", "2.5", "3%")).containsExactly("1.5", "2.5", "-");
    }

    @Test
    void durationsAreSeconds() throws Exception {
        assertThat(read("1:02:03", "<00:00:01", "59:10")).containsExactly("3723", "1", "3550");
        assertThat(read("1m 23s", "2h", "45.5s", "1d 1h")).containsExactly("83", "7200", "45.5", "90000");
        assertThat(read("59:10", "12:30")).containsOnly("-");
    }

    @Test
    void exponentsAreReadOnlyWhereAllowed() throws Exception {
        assertThat(read(new Judge().scientific(COST), "", "1.2E-7", "5e3", "2.5")).containsExactly("0.00000012", "5000", "2.5");
        assertThat(read("1.2E-7", "2.5")).containsExactly("-", "2.5");
    }

    @Test
    void columnsNamedTogetherAreJudgedTogether() throws Exception {
        Column clicks = new Column("Clicks", 1);
        Judge judge = new Judge().numbers(COST, clicks, new Column("absent", -1));
        judge.see(new Row(Row.Kind.CELLS, 1, 1, List.of("12.50", "1,234")));
        assertThat(judge.verdict(Settings.NONE).numbers(clicks).parse("1,234").orElseThrow()).isEqualByComparingTo("1234");
        assertThat(judge.verdict(Settings.NONE).numbers(new Column("absent", -1)).parse("1")).isEmpty();
        assertThatThrownBy(() -> judge.verdict(Settings.NONE).numbers(new Column("other", 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasNotSeenIsNotGuessed() throws Exception {
        Judge judge = new Judge().numbers(COST);
        judge.see(row("12"));
        assertThat(judge.verdict(Settings.NONE).numbers(COST).parse("1,234")).isEmpty();
        assertThat(judge.verdict(Settings.NONE).numbers(COST).parse("1.5")).isEmpty();
    }

    /** Digits with one sign among them are read in a quicker way; a direction mark behind them leads to the thorough one. */
    @Test
    void theQuickWayReadsAsTheThoroughOneDoes() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                cell.append("0123456789.,-+".charAt(random.nextInt(random.nextBoolean() ? 10 : 14)));
            }
            String[] cells = {cell.toString(), random.nextBoolean() ? "1.5" : "1,5", random.nextInt(4) == 0 ? "0%" : "3"};
            String[] marked = Arrays.stream(cells).map(each -> each + "\u200e").toArray(String[]::new);
            boolean whole = random.nextBoolean();
            assertThat(answer(whole, cells)).as(cells[0]).isEqualTo(answer(whole, marked));
        }
    }

    private static List<String> answer(boolean whole, String... cells) {
        try {
            return read(whole ? new Judge().counts(COST) : new Judge().numbers(COST), "", cells);
        } catch (ConnectorException asked) {
            return List.of(asked.issue().what());
        }
    }
}
