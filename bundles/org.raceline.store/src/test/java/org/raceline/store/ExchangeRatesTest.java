package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;

class ExchangeRatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @TempDir
    private Path directory;

    private static ExchangeRate rate(LocalDate day, String base, String quote, String rate, boolean byHand) {
        return new ExchangeRate(day, base, quote, new BigDecimal(rate), byHand);
    }

    @Test
    void ratesLastToTheLastDigitAndStandForDayPairAndKind() {
        ExchangeRate imported = rate(DAY, "EUR", "USD", "1.0700", false);
        ExchangeRate told = rate(DAY, "USD", "EUR", "0.920000000000000000000000000001", true);
        ExchangeRate yen = rate(DAY.minusDays(1), "EUR", "JPY", "163.1", false);
        try (Store store = new DuckDbEngine().open(directory)) {
            store.saveRates(List.of(imported, told, yen), Sample.change("rates", "first"));
            store.saveRates(List.of(rate(DAY, "USD", "EUR", "0.93", false)), Sample.change("rates", "other way round"));
        }
        try (Store store = new DuckDbEngine().open(directory)) {
            assertThat(store.rates(List.of(), Optional.empty())).containsExactly(yen, rate(DAY, "USD", "EUR", "0.93", false), told);
            assertThat(store.rates(List.of("JPY"), Optional.empty())).containsExactly(yen);
            assertThat(store.rates(List.of("JPY", "USD"), Optional.of(Period.day(DAY)))).hasSize(2);
            assertThat(store.ratesExtent()).contains(new Period(DAY.minusDays(1), DAY));
            store.removeRates(List.of(told, rate(DAY, "CHF", "EUR", "1", true)), Sample.change("rates", "gone"));
            assertThat(store.rates(List.of("USD"), Optional.empty())).containsExactly(rate(DAY, "USD", "EUR", "0.93", false));
            assertThat(store.journal()).extracting(JournalEntry::subject).containsExactly("first", "other way round", "gone");
        }
    }

    @Test
    void manyRatesGoInAndAreReplacedAtOnce() {
        List<ExchangeRate> first = new ArrayList<>();
        List<ExchangeRate> second = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            first.add(rate(LocalDate.ofEpochDay(i), "EUR", "USD", "1", false));
            second.add(rate(LocalDate.ofEpochDay(i), "EUR", "USD", "2", false));
        }
        try (Store store = new DuckDbEngine().open(directory)) {
            store.saveRates(first, Sample.change("rates", "a"));
            store.saveRates(second, Sample.change("rates", "b"));
            assertThat(store.rates(List.of(), Optional.empty())).isEqualTo(second);
        }
    }
}
