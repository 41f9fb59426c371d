package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersAndDatesTest {

    private static void reads(NumberStyle style, String text, String value) {
        assertThat(style.parse(text)).as(text).hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value));
    }

    @Test
    void numbersAreReadAsDeclared() {
        reads(NumberStyle.PLAIN, "2.1452316076294276", "2.1452316076294276");
        reads(NumberStyle.PLAIN, "1.2E-7", "0.00000012");
        reads(NumberStyle.GROUPED, "1,234,567.89", "1234567.89");
        reads(NumberStyle.GROUPED, "40585", "40585");
        reads(NumberStyle.PERCENT, "27.78%", "0.2778");
        reads(NumberStyle.DURATION, "<00:01:23", "83");
    }

    @Test
    void whatIsWrittenOtherwiseIsNoNumber() {
        for (String text : List.of("1,234", "1 234", "0x10", "1.", ".5", "NaN", "--1", "9".repeat(101), "", "١٢")) {
            assertThat(NumberStyle.PLAIN.parse(text)).as(text).isEmpty();
        }
        for (String text : List.of("1,23", "12,34,567", "1,234,5", "1.234,5")) {
            assertThat(NumberStyle.GROUPED.parse(text)).as(text).isEmpty();
        }
        assertThat(NumberStyle.PERCENT.parse("27.78")).isEmpty();
        assertThat(NumberStyle.DURATION.parse("00:61:00")).isEmpty();
    }

    @Test
    void moneyKeepsItsSymbolAndOnlyACodeIsACurrency() {
        assertThat(Amount.parse("$1,022.50")).contains(new Amount(new BigDecimal("1022.50"), "$"));
        assertThat(Amount.parse("CA$0.00").orElseThrow().currency()).isEmpty();
        assertThat(Amount.parse("12.00 USD").orElseThrow().currency()).contains("USD");
        assertThat(Amount.parse("EUR -5")).contains(new Amount(new BigDecimal("-5"), "EUR"));
        assertThat(Amount.parse("-\u20ac3.10")).contains(new Amount(new BigDecimal("-3.10"), "\u20ac"));
        assertThat(Amount.parse("7")).contains(new Amount(new BigDecimal("7"), ""));
        assertThat(List.of("$", "1.5.2", "USD", "-$-5", "12 dollars", "0,035.94", "$0,035")).allSatisfy(text -> assertThat(Amount.parse(text)).isEmpty());
    }

    @Test
    void datesFollowTheirPatternsInOrder() {
        DateStyle us = DateStyle.of("M/d/uu", "M/d/uuuu");
        assertThat(us.date("9/30/19")).contains(LocalDate.of(2019, 9, 30));
        assertThat(us.date("12/1/2024")).contains(LocalDate.of(2024, 12, 1));
        assertThat(List.of("30/9/19", "2/30/19", "9-30-19", "")).allSatisfy(text -> assertThat(us.date(text)).isEmpty());
    }

    @Test
    void aDamagedYearIsNoDate() {
        DateStyle iso = DateStyle.of("uuuu-MM-dd");
        assertThat(List.of("-2025-11-30", "0025-11-30", "+12025-11-30", "9025-11-30")).allSatisfy(text -> assertThat(iso.date(text)).isEmpty());
    }

    @Test
    void momentsKeepTheirLocalTimeAndStatedOffset() {
        assertThat(DateStyle.of("uuuu-MM-dd HH:mm:ss Z").moment("2026-04-04 00:27:43 +0500"))
                .contains(new Moment(LocalDateTime.of(2026, 4, 4, 0, 27, 43), Optional.of(ZoneOffset.ofHours(5))));
        assertThat(DateStyle.of("MMM dd, uuuu hh:mm a").moment("Jun 09, 2018 09:30 pm"))
                .contains(new Moment(LocalDateTime.of(2018, 6, 9, 21, 30), Optional.empty()));
        assertThat(DateStyle.of("uuuuMMdd").moment("20240229")).contains(new Moment(LocalDateTime.of(2024, 2, 29, 0, 0), Optional.empty()));
    }
}
