package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchange rates, the base currency, and figures in another currency. */
class MoneyTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void theBaseCurrencyIsChosenAndTakenBack() {
        assertThat(run.words("currency", "show").out()).startsWith("No base currency is chosen");
        assertThat(run.words("currency", "base", "eur").out()).isEqualTo("Base currency: EUR\n");
        assertThat(run.words("currency", "show", "--format", "csv").out()).isEqualTo("base\nEUR\n");
        assertThat(run.words("currency", "base", "IRT").err()).contains("IRT is no currency.");
        assertThat(run.words("currency", "base").err()).contains("ISO is missing");
        assertThat(run.words("currency", "base", "EUR", "--clear").err()).contains("\"EUR\" is one too many");
        assertThat(run.words("currency", "base", "--clear", "--format", "json").out()).isEqualTo("{\"base\":null}\n");
    }

    @Test
    void ratesAreImportedSetListedAndTakenAway() {
        assertThat(run.words("rates", "list").out()).startsWith("There are no exchange rates here.");
        run.export("rates.csv", "unread");
        assertThat(run.words("rates", "import", home.resolve("rates.csv").toString()).out()).contains("rates.csv: rates 2, added 2, replaced 0, unchanged 0");
        assertThat(run.words("rates", "import", home.resolve("rates.csv").toString(), "--format", "csv").out()).contains("rates.csv,2,0,0,2,2026-08-03,2026-10-02\n");
        run.export("bad.csv", "unread");
        assertThat(run.words("rates", "import", home.resolve("bad.csv").toString()).status()).isEqualTo(2);
        assertThat(run.words("rates", "set", "2026-10-02", "usd/eur", "0.92").out()).contains("USD/EUR", "0.92", "set by hand");
        assertThat(run.words("rates", "list", "--format", "csv").out()).isEqualTo("date,base,currency,rate,by_hand\n2026-10-02,EUR,USD,1.25,false\n2026-10-02,USD,EUR,0.92,true\n");
        assertThat(run.words("rates", "list", "--period", "2026", "--currency", "USD").out()).hasLineCount(4);
        assertThat(run.words("rates", "list", "--currency", "JPY").out()).startsWith("There are no exchange rates here.");
        assertThat(run.words("rates", "remove").err()).contains("--currency is missing");
        assertThat(run.words("rates", "remove", "--by-hand", "--format", "csv").out()).hasLineCount(2);
        assertThat(run.words("rates", "remove", "--period", "2026-08").out()).contains("1.2").hasLineCount(2);
        assertThat(run.words("rates", "remove", "--all").status()).isZero();
        assertThat(run.words("rates", "remove", "--all").err()).contains("There is no such exchange rate.");
    }

    @Test
    void whatIsNoRateIsRefused() {
        assertThat(run.words("rates", "set", "3.11.2026", "USD/EUR", "1").err()).contains("is no day");
        assertThat(run.words("rates", "set", "2026-11-03", "USD", "1").err()).contains("is no pair");
        assertThat(run.words("rates", "set", "2026-11-03", "USD/USD", "1").err()).contains("is no pair");
        assertThat(run.words("rates", "set", "2026-11-03", "USD/XXX", "1").err()).contains("is no pair");
        assertThat(run.words("rates", "set", "2026-11-03", "IRT/EUR", "1").err()).contains("is no pair");
        assertThat(run.words("rates", "set", "2026-11-03", "USD/EUR", "0,92").err()).contains("is no number");
        assertThat(run.words("rates", "set", "2026-11-03", "USD/EUR", "0").err()).contains("above zero");
        assertThat(run.words("rates", "set", "2026-11-03", "USD/EUR").err()).contains("RATE");
    }

    @Test
    void figuresAreAskedForInACurrency() {
        run.words("import", run.export("orders.csv", "1,2026-10-03,10.00", "2,2026-10-05,30.00"));
        assertThat(run.words("metric", "gross_sales", "--period", "2026-10", "--currency", "usd", "--format", "csv").out()).contains(",50,USD,");
        assertThat(run.words("scorecard", "--period", "2026-10", "--currency", "USD", "--format", "csv").out()).contains("USD");
        assertThat(run.words("explain", "gross_sales", "--period", "2026-10", "--currency", "USD").out()).contains("$50");
        assertThat(run.words("metric", "gross_sales", "--period", "2026-10", "--currency", "XXX").err()).contains("is no ISO 4217 currency code");
        assertThat(run.words("metric", "gross_sales", "--period", "2026-10", "--currency", "IRT").err()).contains("is no ISO 4217 currency code");
    }
}
