package org.raceline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** What people write in a cell. */
class NumberReaderTest {
    private static Optional<Quantity> read(String locale, String text, Unit unit) {
        return new Formats(Locale.forLanguageTag(locale)).read(text, unit.kind(), unit.currency());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 3400       | 3400
            en | 3,400      | 3400
            en | 1,234,567  | 1234567
            en | 3.5        | 3.5
            en | 1,234.5    | 1234.5
            ru | 3 400      | 3400
            ru | 3,5        | 3.5
            ru | 3.5        | 3.5
            ru | 1 234,5    | 1234.5
            de | 3.400      | 3400
            de | 3,5        | 3.5
            fa | ۳٬۴۰۰      | 3400
            fa | ۳٫۵        | 3.5
            fa | 3400       | 3400
            en | −12        | -12
            """)
    void numbersAreWrittenInTheLanguage(String locale, String text, BigDecimal value) {
        assertThat(read(locale, text, Unit.NUMBER)).hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1,5", "12,34", "1.2.3", "3400 apples", "%", "12 34"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertThat(read("en", text, Unit.NUMBER)).isEmpty();
    }

    @Test
    void anotherLanguagesThousandsAreNotDecimals() {
        assertThat(read("de", "3.5", Unit.NUMBER)).isEmpty();
    }

    @Test
    void sharesArePercentages() {
        assertThat(read("en", "2.5%", Unit.RATIO)).hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo("0.025"));
        assertThat(read("ru", "2,5 %", Unit.RATIO)).hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo("0.025"));
        assertThat(read("fa", "۲٫۵٪", Unit.RATIO)).hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo("0.025"));
    }

    @Test
    void moneyHasACurrencyOrIsNone() {
        assertThat(read("en", "1,200", Unit.money("EUR"))).hasValueSatisfying(read -> assertThat(read.unit().currency()).isEqualTo("EUR"));
        assertThat(read("en", "$1,200", Unit.money("USD"))).hasValueSatisfying(read -> assertThat(read.unit().currency()).isEqualTo("USD"));
        Formats russian = new Formats(Locale.forLanguageTag("ru"));
        assertThat(russian.read("1 200 EUR", Unit.Kind.MONEY, "")).hasValueSatisfying(read -> assertThat(read.unit().currency()).isEqualTo("EUR"));
        assertThat(russian.read("1 200", Unit.Kind.MONEY, "")).isEmpty();
        assertThat(read("en", "1,200 QQQ", Unit.money("EUR"))).isEmpty();
    }

    @Test
    void whatIsWrittenOfAValueIsReadAgain() {
        for (String locale : new String[] {"en", "ru", "fa"}) {
            Formats formats = new Formats(Locale.forLanguageTag(locale));
            for (Quantity value : new Quantity[] {Quantity.count(184_220), Quantity.money("241870", "EUR"), new Quantity(new BigDecimal("0.0191"), Unit.RATIO)}) {
                assertThat(formats.read(formats.quantity(value), value.unit().kind(), value.unit().currency())).as(formats.quantity(value))
                        .hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo(value.value()));
            }
        }
        assertThat(read("en", "1:24", Unit.SECONDS)).contains(new Quantity(BigDecimal.valueOf(84), Unit.SECONDS));
    }
}
