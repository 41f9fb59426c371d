package org.raceline.connector.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink.Total;

class AdsTest {
    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 3, 5));
    private static final Cut TOTAL = new Cut(Set.of(), Grain.TOTAL, PERIOD, true, "");
    private static final Cut BY_AD = new Cut(Set.of("ad", "channel", "indicator"), Grain.TOTAL, PERIOD, true, "");
    private static final String DAILY = "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Ad set name\",Day,\"Amount spent (INR)\",Impressions,\"Link clicks\"\n";

    @Test
    void theNamelessRowIsTheAccountInACutOfItsOwn() throws Exception {
        Reading ads = Reading.of("ads.csv");

        assertThat(ads.sink().sum(TOTAL, "reach_people")).isEqualByComparingTo("5000");
        assertThat(ads.sink().sum(TOTAL, "media_cost")).isEqualByComparingTo("1510.55");
        assertThat(ads.figures("ads")).containsExactly("2024-01-10..2024-03-05 4 count");
        assertThat(ads.cut("ads")).isEqualTo(TOTAL);
    }

    @Test
    void rowsAreHeldAgainstTheTotal() throws Exception {
        Reading ads = Reading.of("ads.csv");

        assertThat(ads.sink().sum(BY_AD, "media_cost")).isEqualByComparingTo("1510.55");
        assertThat(ads.sink().sum(BY_AD, "impressions")).isEqualByComparingTo("16000");
        assertThat(ads.sink().totals).containsExactlyInAnyOrder(new Total(Optional.of(BY_AD), "media_cost", new BigDecimal("1510.55")),
                new Total(Optional.of(BY_AD), "impressions", new BigDecimal("16000")));
    }

    @Test
    void rowsThatAreNotEverythingDoNotSpeakForTheAccount() throws Exception {
        String filtered = text("ads.csv").replaceFirst("(?m)^.*Чай.*\n", "");
        Reading ads = Reading.text(filtered);

        assertThat(ads.cut("results")).isEqualTo(new Cut(BY_AD.dimensions(), Grain.TOTAL, PERIOD, false, ""));
        assertThat(ads.sink().sum(TOTAL, "media_cost")).isEqualByComparingTo("1510.55");
    }

    @Test
    void moneyHasTheCurrencyOfItsHeading() throws Exception {
        assertThat(Reading.of("ads.csv").figures("media_cost")).hasSize(4).allMatch(figure -> figure.endsWith(" UAH"));
        Settings euros = new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of());
        assertThat(Reading.of(BytesInput.of("ads.csv", text("ads.csv").replace(" (UAH)", "")), euros).figures("media_cost")).hasSize(4)
                .allMatch(figure -> figure.endsWith(" EUR"));
    }

    @Test
    void resultsOfRowsThatCannotBeToldApartAreAddedAndPeopleAreNot() throws Exception {
        Reading ads = Reading.of("ads.csv");

        assertThat(ads.figures("results")).containsExactly("2024-01-10..2024-03-05 Чай, \"зелений\"/Paid Social/actions:link_click 120 count",
                "2024-01-10..2024-03-05 New post ad/Paid Social/actions:post_engagement 1100 count");
        assertThat(ads.figures("reach_people")).contains("2024-01-10..2024-03-05 New post ad/Paid Social/actions:post_engagement 1500 count",
                "2024-01-10..2024-03-05 New post ad/Paid Social/actions:post_engagement 2500 count");
        assertThat(Reading.text(text("ads.csv").replace("actions:post_engagement", "reach")).figures("results"))
                .filteredOn(figure -> figure.contains("reach")).hasSize(2);
    }

    @Test
    void anAdThatWasNeverShownStatesNothing() throws Exception {
        Reading ads = Reading.of("ads.csv");

        assertThat(ads.sink().observations).noneMatch(figure -> "Never shown".equals(figure.observation().slice().values().get("ad")));
        assertThat(ads.rejects()).isEmpty();
    }

    @Test
    void whatPurchasesAreWorthIsAttributedRevenue() throws Exception {
        Reading ads = Reading.text("Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions,Purchases conversion value,Average purchases conversion value\n"
                + "2026-08-01,2026-08-31,,30.00,900,120.00,40.00\n2026-08-01,2026-08-31,Tea,20.00,600,100.00,50.00\n2026-08-01,2026-08-31,Tins,10.00,300,,\n");

        assertThat(ads.figures("attributed_revenue")).containsExactly("2026-08-01..2026-08-31 120.00 EUR", "2026-08-01..2026-08-31 Tea/Paid Social 100.00 EUR");
        assertThat(ads.sink().cuts).allMatch(Cut::complete);
        assertThat(ads.sink().totals).extracting(Total::metric).contains("attributed_revenue");
    }

    @Test
    void aDayColumnSaysMoreThanTheReportingPeriod() throws Exception {
        Reading ads = Reading.text(DAILY + "2025-12-10,2026-08-10,,,2026-08-01,\"15,000.00\",500,40\n2025-12-10,2026-08-10,Tea,Set A,2026-08-01,9000.00,300,25\n"
                + "2025-12-10,2026-08-10,Tea,Set B,2026-08-01,6000.00,200,15\n");

        assertThat(ads.figures("clicks")).containsExactly("2026-08-01 40 count", "2026-08-01 Tea/Paid Social 25 count", "2026-08-01 Tea/Paid Social 15 count");
        assertThat(ads.sink().cuts).extracting(Cut::grain).containsOnly(Grain.DAY);
        assertThat(ads.figures("ads")).isEmpty();
    }

    @Test
    void whereRowsAreSplitByAgeTheyAreNotAdsAnyMore() throws Exception {
        Reading ads = Reading.text("Reporting starts,Reporting ends,Ad name,Age,Platform,Impressions,Results\n2024-01-01,2024-01-31,,,,30,\n"
                + "2024-01-01,2024-01-31,,18-24,instagram,10,\n2024-01-01,2024-01-31,Tea,18-24,instagram,10,1\n2024-01-01,2024-01-31,Tea,25-34,facebook,20,2\n");

        assertThat(ads.figures("impressions")).containsExactly("2024-01-01..2024-01-31 30 count", "2024-01-01..2024-01-31 Tea/18-24/Paid Social/Instagram 10 count",
                "2024-01-01..2024-01-31 Tea/25-34/Paid Social/Facebook 20 count");
        assertThat(ads.figures("ads")).isEmpty();
        assertThat(ads.figures("results")).as("nobody knows of what").isEmpty();
        assertThat(ads.skips()).containsExactly("3 subtotal");
    }

    /** A breakdown needs no names; then the row of the account is the one without the part. */
    @Test
    void aReportMayNameNothingButParts() throws Exception {
        String heading = "Region,Impressions,Amount spent (IDR),Reporting starts,Reporting ends\n";
        Reading regions = Reading.text("\uFEFF" + heading + "Bali,10,5000,2026-01-01,2026-01-31\nJava,20,2500,2026-01-01,2026-01-31\n,30,7500,2026-01-01,2026-01-31\n");

        assertThat(regions.figures("impressions")).containsExactly("2026-01-01..2026-01-31 30 count", "2026-01-01..2026-01-31 Paid Social 10 count",
                "2026-01-01..2026-01-31 Paid Social 20 count");
        assertThat(Reading.text(heading.replace("Region,", "") + "30,7500,2026-01-01,2026-01-31\n").figures("media_cost"))
                .containsExactly("2026-01-01..2026-01-31 7500 IDR");
        assertThat(Reading.text(heading.replace("Region", "Ads") + "Tea,30,7500,2026-01-01,2026-01-31\n").figures("impressions"))
                .containsExactly("2026-01-01..2026-01-31 Tea/Paid Social 30 count");
    }

    @Test
    void sumsOfAGroupedReportAreNotAddedToItsRows() throws Exception {
        Reading days = Reading.text(DAILY + "2026-08-01,2026-08-02,Tea,Set A,All,30,2,\n2026-08-01,2026-08-02,Tea,Set A,2026-08-01,10,1,\n2026-08-01,2026-08-02,Tea,Set A,2026-08-02,20,1,\n");

        assertThat(days.skips()).containsExactly("2 subtotal");
        assertThat(days.figures("media_cost")).hasSize(2);
    }

    @Test
    void headingsAreInTheLanguageOfTheUser() throws Exception {
        Reading brazil = Reading.text("Início dos relatórios;Encerramento dos relatórios;Nome da campanha;Impressões;Alcance;Cliques no link;Valor usado (BRL);Resultados;"
                + "Indicador de resultados\n2026-08-01;2026-08-31;Chá;12.345;900;25;1.234,56;7;actions:lead\n");
        assertThat(brazil.figures("media_cost")).containsExactly("2026-08-01..2026-08-31 Chá/Paid Social/actions:lead 1234.56 BRL");
        assertThat(brazil.figures("impressions")).containsExactly("2026-08-01..2026-08-31 Chá/Paid Social/actions:lead 12345 count");

        Reading ukraine = Reading.text("Початок звітності,Завершення звітності,Назва кампанії,Покази,Сума витрат (UAH)\n2026-08-01,2026-08-31,Чай,10,5.50\n");
        assertThat(ukraine.figures("media_cost")).containsExactly("2026-08-01..2026-08-31 Чай/Paid Social 5.50 UAH");
    }

    @Test
    void rowsThatCannotBeReadAreRejectedAndNoNumberOfAdsIsStated() throws Exception {
        Reading ads = Reading.text(text("ads.csv") + "2024-03-05,2024-01-10,Backwards,,,,,,,,,1,\n,,No days,,,,,,,,,1,\n2024-01-10,2024-03-05,,,,,,,1,1,,1,\n");

        assertThat(ads.rejects()).containsExactly("7: The reporting period ends before it starts.",
                "8: The cell under \"Reporting starts\" is empty, but the record needs it.", "9: The file has two totals of the same period.");
        assertThat(ads.figures("ads")).isEmpty();
        assertThat(ads.sink().flags.get("media_cost")).containsExactly("rejected-rows");
    }

    @Test
    void adsAreASourceOfTheirOwn() throws Exception {
        assertThat(new MetaExports().recognise(BytesInput.resource(AdsTest.class, "ads.csv"))).isEqualTo(Recognition.certain("meta-ads", "Meta Ads"));
    }

    private static String text(String fixture) {
        return new String(BytesInput.resource(AdsTest.class, fixture).bytes(), StandardCharsets.UTF_8);
    }
}
