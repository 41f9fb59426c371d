package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.Input;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.JournalEntry;
import org.raceline.store.DuckDbEngine;

/** Exchange rates from files and by hand, and what they do to money of two shops. */
class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 30);
    private static final String WIDE = "Date,USD,JPY,CYP,\n2026-01-30,1.2500,160.5,N/A,\n2026-01-29,1.2,160,N/A,\n";

    @TempDir
    Path directory;
    private final Rig rig = Rig.shop();

    private Workspace open() throws WorkspaceException {
        DuckDbEngine engine = new DuckDbEngine();
        rig.engine = engine::open;
        return rig.open(directory);
    }

    private static Input file(String text) {
        return new BytesInput("rates.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Input zipped(String... texts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < texts.length; i++) {
                zip.putNextEntry(new ZipEntry("eurofxref-hist" + i + ".csv"));
                zip.write(texts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return new BytesInput("eurofxref-hist.zip", bytes.toByteArray());
    }

    private static List<String> listed(ExchangeRates rates) {
        return rates.list(Optional.empty(), Optional.empty()).stream().map(r -> r + (r.byHand() ? " by hand" : "")).toList();
    }

    @Test
    void theTableOfTheEuropeanCentralBankIsReadAsItIsOffered() throws Exception {
        try (Workspace workspace = open()) {
            ExchangeRates rates = workspace.rates();
            ExchangeRates.Imported imported = rates.load(zipped(WIDE), Progress.NONE);
            assertThat(imported.rates()).isEqualTo(4);
            assertThat(imported.added()).isEqualTo(4);
            assertThat(imported.period()).contains(new Period(DAY.minusDays(1), DAY));
            assertThat(listed(rates)).containsExactly("2026-01-29 EUR/JPY 160", "2026-01-29 EUR/USD 1.2", "2026-01-30 EUR/JPY 160.5", "2026-01-30 EUR/USD 1.2500");
            assertThat(rates.load(file("Date, USD, JPY\n30 January 2026, 1.2500, 160.5\n"), Progress.NONE).unchanged()).isEqualTo(2);
        }
    }

    @Test
    void theSameFileAgainChangesNothingAndACorrectedOneReplaces() throws Exception {
        try (Workspace workspace = open()) {
            ExchangeRates rates = workspace.rates();
            rates.load(file(WIDE), Progress.NONE);
            int changes = workspace.journal().size();
            assertThat(rates.load(file(WIDE), Progress.NONE)).isEqualTo(new ExchangeRates.Imported("rates.csv", 4, 0, 0, 4, Optional.of(new Period(DAY.minusDays(1), DAY))));
            assertThat(workspace.journal()).hasSize(changes);
            ExchangeRates.Imported corrected = rates.load(file("\uFEFFDate,base,Currency,rate\r\n2026-01-30,USD,EUR,\"0.9\"\r\n2026-01-30,CHF,EUR,1.1\r\n"), Progress.NONE);
            assertThat(corrected.replaced()).isEqualTo(1);
            assertThat(corrected.added()).isEqualTo(1);
            assertThat(listed(rates)).contains("2026-01-30 USD/EUR 0.9").doesNotContain("2026-01-30 EUR/USD 1.2500");
        }
    }

    @Test
    void aRateSetByHandStandsBesideTheImportedOneAndEveryChangeIsInTheJournal() throws Exception {
        try (Workspace workspace = open()) {
            ExchangeRates rates = workspace.rates();
            ExchangeRate told = new ExchangeRate(DAY, "USD", "EUR", new BigDecimal("0.92"), true);
            rates.set(told);
            rates.set(told);
            rates.load(file("date,base,currency,rate\n2026-01-30,USD,EUR,0.8\n"), Progress.NONE);
            assertThat(listed(rates)).containsExactly("2026-01-30 USD/EUR 0.8", "2026-01-30 USD/EUR 0.92 by hand");
            rates.set(new ExchangeRate(DAY, "EUR", "USD", new BigDecimal("1.1"), false));
            rates.remove(rates.list(Optional.of("USD"), Optional.empty()));
            rates.base(Optional.of("EUR"));
            assertThat(rates.base()).contains("EUR");
            assertThat(rates.list(Optional.empty(), Optional.empty())).isEmpty();
            assertThatThrownBy(() -> rates.base(Optional.of("XXX"))).isInstanceOf(WorkspaceException.class);
            rates.base(Optional.empty());
            assertThat(workspace.journal()).extracting(JournalEntry::action, JournalEntry::subject, JournalEntry::before, JournalEntry::after).containsExactly(
                    tuple("rates", "USD/EUR", "", "2026-01-30 USD/EUR 0.92"), tuple("rates", "rates.csv", "", "2026-01-30 USD/EUR 0.8"),
                    tuple("rates", "EUR/USD", "2026-01-30 USD/EUR 0.92", "2026-01-30 EUR/USD 1.1"), tuple("rates", "", "2 2026-01-30..2026-01-30", ""),
                    tuple("setting", "baseCurrency", "", "EUR"), tuple("setting", "baseCurrency", "EUR", ""));
        }
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "Date,USD\n", "Date,USD\n2026-01-30,N/A\n", "Day,USD\n2026-01-30,1\n", "Date,EUR,USD\n2026-01-30,1,2\n", "Date,USD,USD\n2026-01-30,1,1\n",
            "Date,XXX\n2026-01-30,1\n", "Date,IRT\n2026-01-30,1\n", "Date,USD\n2026-01-30,1,2\n", "Date;USD\n2026-01-30;1,2\n", "Date,USD\n2026-02-30,1\n",
            "Date,USD\n30.01.2026,1\n", "Date,USD\n2026-01-30,0\n", "Date,USD\n2026-01-30,-1\n", "Date,USD\n2026-01-30,1e3\n", "Date,USD\n2026-01-30,1.1234567890123456\n",
            "Date,USD\n2026-01-30,1\n2026-01-30,2\n", "date,base,currency,rate\n2026-01-30,USD,USD,1\n", "date,base,currency,rate\n2026-01-30,USD,EUR\n",
            "date,base,currency,rate\n2026-01-30,USD,EUR,1\n2026-01-30,EUR,USD,2\n", "date,base,currency,rate\n2026-01-30,USD,EUR,=1+1\n", "\u0000\u0001\u0002"})
    void whatCannotBeReadIsRefusedAsAWhole(String text) throws Exception {
        try (Workspace workspace = open()) {
            String begun = text.isEmpty() ? text : text + "\n";
            assertThatThrownBy(() -> workspace.rates().load(file(begun), Progress.NONE)).isInstanceOfSatisfying(WorkspaceException.class,
                    refused -> assertThat(refused.issue().remedy()).isNotEmpty());
            assertThat(workspace.rates().list(Optional.empty(), Optional.empty())).isEmpty();
            assertThat(workspace.journal()).isEmpty();
        }
    }

    @Test
    void aRefusalNamesTheLineAndDoesNotRepeatALongCell() throws Exception {
        try (Workspace workspace = open()) {
            assertThatThrownBy(() -> workspace.rates().load(file("Date,USD\n2026-01-30,1\n2026-01-31," + "9".repeat(500) + "\n"), Progress.NONE))
                    .isInstanceOfSatisfying(WorkspaceException.class, refused -> assertThat(refused.issue().what()).contains("line 3").hasSizeLessThan(120));
            assertThatThrownBy(() -> workspace.rates().load(file("Date," + "USD".repeat(10_000)), Progress.NONE)).hasMessageContaining("too long");
            assertThatThrownBy(() -> workspace.rates().load(zipped(WIDE, WIDE), Progress.NONE)).hasMessageContaining("2 files");
        }
    }

    @Test
    void twoShopsOfTwoCurrenciesHaveOneRevenue() throws Exception {
        try (Workspace workspace = open()) {
            Rig.run(workspace, Rig.request(Rig.file("a.csv", "# shop: Berlin", OrderFiles.HEADING, "1;2026-01-29;a@x.org;60", "2;2026-01-31;b@x.org;40"), "", "", "EUR"));
            Rig.run(workspace, Rig.request(Rig.file("b.csv", "# shop: Boston", OrderFiles.HEADING, "1;2026-01-29;a@x.org;12", "2;2026-01-31;b@x.org;25"), "", "", "USD"));
            Period january = Period.parse("2026-01", DAY).orElseThrow();
            assertThat(workspace.analysis().metric(MetricQuery.total("revenue", january)).getFirst().reason()).isPresent();
            workspace.rates().load(file(WIDE), Progress.NONE);
            workspace.rates().base(Optional.of("EUR"));
            Reading revenue = workspace.analysis().metric(MetricQuery.total("revenue", january)).getFirst();
            assertThat(revenue.value().orElseThrow().value()).isEqualByComparingTo("130");
            assertThat(revenue.flags()).contains(Reading.CONVERTED);
            workspace.rates().set(new ExchangeRate(LocalDate.of(2026, 1, 31), "USD", "EUR", new BigDecimal("2"), true));
            assertThat(workspace.analysis().metric(MetricQuery.total("revenue", january)).getFirst().value().orElseThrow().value()).isEqualByComparingTo("160");
        }
    }
}
