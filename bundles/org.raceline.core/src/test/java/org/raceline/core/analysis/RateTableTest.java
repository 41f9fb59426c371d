package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.RateTable.Dated;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;

class RateTableTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

    private static ExchangeRate told(int after, String base, String quote, String rate) {
        return new ExchangeRate(FRIDAY.plusDays(after), base, quote, new BigDecimal(rate), false);
    }

    private static ExchangeRate byHand(int after, String base, String quote, String rate) {
        return new ExchangeRate(FRIDAY.plusDays(after), base, quote, new BigDecimal(rate), true);
    }

    private static Optional<Dated> rate(String from, String to, int after, ExchangeRate... rates) {
        return new RateTable(List.of(rates)).rate(from, to, FRIDAY.plusDays(after));
    }

    private static Optional<Dated> dated(String rate, int after) {
        return Optional.of(new Dated(new BigDecimal(rate), FRIDAY.plusDays(after)));
    }

    @Test
    void aRateIsReadBothWays() {
        assertThat(rate("EUR", "USD", 0, told(0, "EUR", "USD", "1.25"))).isEqualTo(dated("1.25", 0));
        assertThat(rate("USD", "EUR", 0, told(0, "EUR", "USD", "1.25"))).isEqualTo(dated("0.8", 0));
        assertThat(rate("USD", "EUR", 0, told(0, "EUR", "USD", "3"))).isEqualTo(dated("0.3333333333333333333333333333333333", 0));
    }

    @Test
    void aDayWithoutARateTakesTheLastOneOfTheWeekBefore() {
        assertThat(rate("EUR", "USD", 2, told(-1, "EUR", "USD", "1.1"), told(0, "EUR", "USD", "1.2"), told(3, "EUR", "USD", "1.3"))).isEqualTo(dated("1.2", 0));
        assertThat(rate("EUR", "USD", 7, told(0, "EUR", "USD", "1.2"))).isEqualTo(dated("1.2", 0));
        assertThat(rate("EUR", "USD", 8, told(0, "EUR", "USD", "1.2"))).isEmpty();
        assertThat(rate("EUR", "USD", -1, told(0, "EUR", "USD", "1.2"))).isEmpty();
    }

    @Test
    void aRateSetByHandWinsOnItsDayOnly() {
        ExchangeRate[] rates = {byHand(0, "USD", "EUR", "0.5"), told(0, "EUR", "USD", "1.25"), told(3, "EUR", "USD", "1.6")};
        assertThat(rate("EUR", "USD", 0, rates)).isEqualTo(dated("2", 0));
        assertThat(rate("EUR", "USD", 2, rates)).isEqualTo(dated("2", 0));
        assertThat(rate("EUR", "USD", 3, rates)).isEqualTo(dated("1.6", 3));
        assertThat(rate("EUR", "USD", 0, rates[1], rates[0])).isEqualTo(dated("2", 0));
    }

    @Test
    void currenciesThatAreNotToldInEachOtherGoThroughAThirdOne() {
        ExchangeRate[] rates = {told(0, "EUR", "USD", "1.25"), told(0, "EUR", "GBP", "0.75"), told(-1, "EUR", "JPY", "160")};
        assertThat(rate("USD", "GBP", 0, rates)).isEqualTo(dated("0.6", 0));
        assertThat(rate("JPY", "USD", 0, rates)).isEqualTo(dated("0.0078125", -1));
        assertThat(rate("CHF", "USD", 0, rates)).isEmpty();
    }

    @Test
    void theNewestWayWinsAndOfTheSameDayTheStraightOne() {
        ExchangeRate[] cross = {told(0, "EUR", "USD", "1.25"), told(0, "EUR", "GBP", "0.75")};
        assertThat(rate("USD", "GBP", 0, cross[0], cross[1], told(-1, "USD", "GBP", "0.7"))).isEqualTo(dated("0.6", 0));
        assertThat(rate("USD", "GBP", 0, cross[0], cross[1], told(0, "USD", "GBP", "0.7"))).isEqualTo(dated("0.7", 0));
        assertThat(rate("USD", "GBP", 0, cross[0], cross[1], told(0, "CHF", "USD", "2"), told(0, "CHF", "GBP", "1"))).isEqualTo(dated("0.5", 0));
    }

    @Test
    void aPeriodTakesItsLastRateHoweverOldThatIs() {
        RateTable table = new RateTable(List.of(told(0, "EUR", "USD", "1.25")));
        assertThat(table.last("EUR", "USD", new Period(FRIDAY, FRIDAY.plusDays(50)))).isEqualTo(dated("1.25", 0));
        assertThat(table.last("EUR", "USD", new Period(FRIDAY.plusDays(7), FRIDAY.plusDays(50)))).isEqualTo(dated("1.25", 0));
        assertThat(table.last("EUR", "USD", new Period(FRIDAY.plusDays(8), FRIDAY.plusDays(50)))).isEmpty();
        assertThat(table.last("EUR", "USD", Period.day(FRIDAY.minusDays(1)))).isEmpty();
    }

    @Test
    void moneyOfNoCurrencyHasNoRate() {
        for (String code : List.of("XXX", "IRT", "eur", "", "EURO")) {
            assertThatThrownBy(() -> told(0, code, "USD", "1")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> told(0, "EUR", "USD", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> told(0, "EUR", "EUR", "1")).isInstanceOf(IllegalArgumentException.class);
    }
}
