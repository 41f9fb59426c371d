package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.notes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Direction;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Grain;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;

/** Money of several currencies: left alone, converted day by day, or refused; never added as it is. */
class MoneyFiguresTest {
    private static final Set<String> SALES = Set.of("gross_sales");

    private final Desk desk = new Desk();

    private static LocalDate on(int day) {
        return Desk.DAY.plusDays(day - 1L);
    }

    private void rate(int day, String base, String quote, String rate) {
        desk.facts.rates.add(new ExchangeRate(on(day), base, quote, new BigDecimal(rate), false));
    }

    /** Euros on the 3rd, dollars on the 4th and the 6th, worth less each time. */
    private void twoCurrencies() {
        desk.facts.file("a.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of("channel")).order(on(3), "ann", "100", "EUR", "channel=Direct")
                .order(on(4), "bob", "50", "USD", "channel=Email").order(on(6), "cid", "30", "USD", "channel=Direct");
    }

    private void rates() {
        rate(4, "EUR", "USD", "1.25");
        rate(5, "EUR", "USD", "2");
    }

    private Reading in(String currency, String metric, Period period) {
        return desk.analysis.in(currency).metric(MetricQuery.total(metric, period)).getFirst();
    }

    @Test
    void withoutABaseCurrencyMoneyOfSeveralIsNotAdded() {
        twoCurrencies();
        rates();
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("mixed-currency");
        assertThat(desk.total("gross_sales", JANUARY).explanation()).contains("choose a base currency");
    }

    @Test
    void eachAmountIsConvertedAtTheRateOfItsOwnDay() {
        twoCurrencies();
        rates();
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        assertThat(note(desk.total("gross_sales", JANUARY))).isEqualTo("155 EUR [converted]");
        assertThat(note(desk.total("average_order_value", JANUARY))).isEqualTo("51.666667 EUR [converted]");
        assertThat(note(in("USD", "gross_sales", days(4, 6)))).isEqualTo("80 USD");
        assertThat(note(in("USD", "gross_sales", JANUARY))).isEqualTo("mixed-currency");
    }

    @Test
    void moneyOfOneCurrencyStaysAsItIsUnlessAnotherIsAskedFor() {
        twoCurrencies();
        rates();
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        assertThat(note(desk.total("gross_sales", days(4, 6)))).isEqualTo("80 USD");
        assertThat(note(in("EUR", "gross_sales", days(4, 6)))).isEqualTo("55 EUR [converted]");
        assertThat(note(in("EUR", "gross_sales", day(3)))).isEqualTo("100 EUR");
        assertThat(note(in("EUR", "orders", JANUARY))).isEqualTo("3 count");
        assertThat(note(in("EUR", "gross_sales", day(10)))).isEqualTo("0 EUR");
    }

    @Test
    void aSeriesIsInOneCurrency() {
        twoCurrencies();
        rates();
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        assertThat(notes(desk.ask("gross_sales", days(3, 6), Grain.DAY, List.of()))).containsExactly("100 EUR", "40 EUR [converted]", "0 EUR", "15 EUR [converted]");
        assertThat(Desk.slices(desk.ask("gross_sales", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Direct: 115 EUR [converted]", "Email: 40 EUR [converted]");
    }

    @Test
    void aMissingRateIsNamedAndNothingIsAddedInPart() {
        twoCurrencies();
        rate(4, "EUR", "USD", "1.25");
        desk.facts.order(on(20), "dan", "7", "JPY").order(on(21), "dan", "7", "JPY");
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        Reading reading = desk.total("gross_sales", JANUARY);
        assertThat(note(reading)).isEqualTo("mixed-currency");
        assertThat(reading.explanation()).contains("JPY (2025-01-20..2025-01-21)").doesNotContain("USD").contains("into EUR");
        assertThat(desk.total("average_order_value", JANUARY).explanation()).contains("JPY (2025-01-20..2025-01-21)");
        assertThat(note(desk.total("gross_sales", days(1, 19)))).isEqualTo("164 EUR [converted]");
    }

    @Test
    void moneyOfOneForeignCurrencyWithoutARateStaysAndSaysWhy() {
        twoCurrencies();
        rate(5, "EUR", "USD", "2");
        Reading sales = in("EUR", "gross_sales", days(4, 6));
        assertThat(note(sales)).isEqualTo("80 USD [not-converted]");
        assertThat(sales.explanation()).contains("USD (2025-01-04)");
        assertThat(note(in("EUR", "average_order_value", days(4, 6)))).isEqualTo("40 USD [not-converted]");
    }

    @Test
    void moneyWithoutACurrencyIsNeverConverted() {
        desk.facts.file("a.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "1", "EUR").order(on(4), "bob", "6", "");
        rates();
        Reading reading = in("EUR", "gross_sales", JANUARY);
        assertThat(note(reading)).isEqualTo("mixed-currency");
        assertThat(reading.explanation()).contains("states no currency");
    }

    @Test
    void statedMoneyOfALongPeriodTakesTheLastRateOfItUnlessATableByDayStatesTheSame() {
        desk.facts.file("m.csv", "ads", "analytics").cut(Grain.TOTAL, JANUARY, true).row("media_cost", JANUARY, "80", "USD");
        rate(4, "EUR", "USD", "1.25");
        rate(30, "EUR", "USD", "2");
        assertThat(note(in("EUR", "media_cost", JANUARY))).isEqualTo("40 EUR [converted, rate-of-period-end]");
        desk.facts.cut(Grain.DAY, days(1, 31), true);
        for (int day = 1; day <= 31; day++) {
            desk.facts.row("media_cost", day(day), day == 4 ? "50" : day == 31 ? "30" : "0", "USD");
        }
        assertThat(note(in("EUR", "media_cost", JANUARY))).isEqualTo("55 EUR [converted]");
        assertThat(note(desk.total("media_cost", JANUARY))).isEqualTo("80 USD");
    }

    @Test
    void aRatioOfMoneyConvertsEachSide() {
        twoCurrencies();
        rates();
        desk.facts.file("m.csv", "ads", "analytics").cut(Grain.DAY, days(3, 6), true);
        for (int day = 3; day <= 6; day++) {
            desk.facts.row("media_cost", day(day), "25", "USD");
        }
        desk.facts.settings.put(BaseCurrency.SETTING, "USD");
        rate(3, "EUR", "USD", "1");
        // 100 + 50 + 30 of sales, 100 of cost
        assertThat(note(desk.total("return_on_cost", days(3, 6)))).isEqualTo("0.8 ratio [converted]");
    }

    @Test
    void convertedMoneyIsRoundedOnceToMillionths() {
        desk.facts.file("a.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "1", "USD").order(on(4), "ann", "1", "USD")
                .order(on(5), "ann", "1", "USD");
        for (int day = 3; day <= 5; day++) {
            rate(day, "EUR", "USD", "3");
        }
        assertThat(in("EUR", "gross_sales", JANUARY).value()).contains(Quantity.money("1.000000", "EUR"));
        assertThat(in("EUR", "gross_sales", day(3)).value()).contains(Quantity.money("0.333333", "EUR"));
    }

    @Test
    void theMiddleOfForeignMoneyIsNotConverted() {
        twoCurrencies();
        rates();
        assertThat(note(in("EUR", "typical_sale", JANUARY))).isEqualTo("mixed-currency");
        assertThat(note(in("EUR", "typical_sale", days(4, 4)))).isEqualTo("50 USD [not-converted]");
        assertThat(note(in("USD", "typical_sale", days(4, 4)))).isEqualTo("50 USD");
    }

    @Test
    void anExplanationShowsAmountsAndRates() {
        twoCurrencies();
        rates();
        Explanation explanation = desk.analysis.in("EUR").explain("average_order_value", JANUARY, Slice.ALL, false).operands().getFirst();
        assertThat(note(explanation.reading())).isEqualTo("155 EUR [converted]");
        assertThat(explanation.conversions()).extracting(c -> c.day() + " " + c.original().value() + " " + c.original().unit().symbol() + " at " + c.rate() + " of " + c.rateDay()
                + " = " + c.converted().value().stripTrailingZeros().toPlainString())
                .containsExactly("2025-01-04 50 USD at 0.8 of 2025-01-04 = 40", "2025-01-06 30 USD at 0.5 of 2025-01-05 = 15");
    }

    @Test
    void aTargetInAnotherCurrencyIsConvertedOrSaidToBeBeyondComparison() {
        desk.headline(Stage.CONVERT, KpiKind.VALUE, "gross_sales", Direction.UP);
        twoCurrencies();
        desk.facts.targets.add(new Target("gross_sales", JANUARY, Quantity.money("60", "GBP")));
        ScorecardCell alone = desk.analysis.in("EUR").cell("gross_sales", day(3), Comparison.NONE).orElseThrow();
        assertThat(alone.reading().flags()).isEmpty();
        rates();
        ScorecardCell unknown = desk.analysis.in("EUR").cell("gross_sales", JANUARY, Comparison.NONE).orElseThrow();
        assertThat(unknown.target()).isEmpty();
        assertThat(note(unknown.reading())).isEqualTo("155 EUR [converted, target-not-comparable]");
        rate(9, "EUR", "GBP", "0.5");
        ScorecardCell cell = desk.analysis.in("EUR").cell("gross_sales", JANUARY, Comparison.NONE).orElseThrow();
        assertThat(cell.target().orElseThrow().value()).isEqualByComparingTo("120");
        assertThat(cell.target().orElseThrow().unit().symbol()).isEqualTo("EUR");
        assertThat(cell.status()).isEqualTo(Status.ON_TRACK);
        assertThat(note(cell.reading())).isEqualTo("155 EUR [converted, target-converted]");
    }

    @Test
    void whereNothingIsConvertedTheStoreIsAskedAsOftenAsBefore() {
        desk.facts.file("a.csv", "shop", "shop").vouch("order", JANUARY, SALES, true, Set.of()).order(on(3), "ann", "100", "EUR").order(on(4), "bob", "50", "EUR");
        List<String> metrics = List.of("gross_sales", "average_order_value", "orders");
        MetricQuery query = new MetricQuery(metrics, JANUARY, Grain.TOTAL, List.of(), Slice.ALL, false);
        desk.analysis.metric(query);
        int alone = desk.facts.questions;
        assertThat(alone).isLessThanOrEqualTo(5);
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        rates();
        desk.facts.questions = 0;
        desk.analysis.metric(query);
        assertThat(desk.facts.questions).isEqualTo(alone);
        desk.facts.questions = 0;
        desk.analysis.in("EUR").metric(query);
        assertThat(desk.facts.questions).isEqualTo(alone);
        desk.facts.questions = 0;
        desk.analysis.in("USD").metric(query);
        assertThat(desk.facts.questions).isLessThanOrEqualTo(alone + 2);
    }
}
