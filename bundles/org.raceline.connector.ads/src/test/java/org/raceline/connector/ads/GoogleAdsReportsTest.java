package org.raceline.connector.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink.Stretch;
import org.raceline.testkit.RecordingSink.Total;

class GoogleAdsReportsTest {
    private static final Period THREE_DAYS = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 3));
    private static final Period SEPTEMBER = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30));
    private static final Cut DAILY = new Cut(Set.of("campaign", "channel"), Grain.DAY, THREE_DAYS, true, "");
    private static final String RANGE = "Report\n\"September 1, 2025 - September 30, 2025\"\n";

    @Test
    void whatGoogleHasNothingToSayOfIsTold() throws Exception {
        Reading report = Reading.of(new GoogleAdsReports(), BytesInput.of("report.csv", "Report\n\"September 1, 2025 - September 30, 2025\"\nCampaign,Currency code,Cost,Impr.,Clicks\nTea,EUR,5.00,10,--\nCups,EUR,6.00,20,3\n"), Settings.NONE);
        assertThat(report.sink().reports).extracting(Issue::what).contains("The column Clicks is empty in 1 of 2 rows: its figures are unknown there, not 0.");
    }

    @Test
    void everyDayAndCampaignHasItsFigures() throws Exception {
        Reading report = fixture("campaigns-daily.csv");

        assertThat(report.figures(DAILY, "media_cost")).containsExactly("2025-09-01 Spring roofs/Paid Search 12.34 CAD",
                "2025-09-02 Spring roofs/Paid Search 1020.50 CAD", "2025-09-01 Brand, all/Cross-network 3.10 CAD", "2025-09-03 Brand, all/Cross-network 0.00 CAD");
        assertThat(report.sink().sum(DAILY, "impressions")).isEqualByComparingTo("11774");
        assertThat(report.sink().sum(DAILY, "clicks")).isEqualByComparingTo("97");
    }

    @Test
    void whatIsOnlyCalledTotalIsACampaign() throws Exception {
        assertThat(fixture("campaigns-daily.csv").figures(DAILY, "clicks")).contains("2025-09-03 Total: brand/Display 0 count");
    }

    @Test
    void theAccountsTotalIsACutOfItsOwnAndHeldAgainstTheRows() throws Exception {
        Reading report = fixture("campaigns-daily.csv");

        assertThat(report.figures(new Cut(Set.of(), Grain.TOTAL, THREE_DAYS, true, ""), "media_cost")).containsExactly("2025-09-01 1035.94 CAD");
        assertThat(report.sink().totals).contains(new Total(Optional.of(DAILY), "media_cost", new BigDecimal("1035.94")));
        assertThat(report.sink().stretches).contains(new Stretch("skip: totals row", 10, 10));
    }

    @Test
    void theValueOfConversionsIsAttributedRevenueInTheCurrencyOfTheAccount() throws Exception {
        Reading report = read(RANGE + "Campaign,Currency code,Cost,Impr.,Conv. value\nOne,CAD,10.00,100,\"1,234.50\"\nTwo,CAD,5.00,20, --\nThree,CAD,0.00,1,0.00\n"
                + "Total: Account,CAD,15.00,121,\"1,240.00\"\n");

        Cut campaigns = new Cut(Set.of("campaign"), Grain.TOTAL, SEPTEMBER, true, "");
        assertThat(report.figures(campaigns, "attributed_revenue")).containsExactly("2025-09-01 One 1234.50 CAD", "2025-09-01 Three 0.00 CAD");
        assertThat(report.sink().totals).contains(new Total(Optional.of(campaigns), "attributed_revenue", new BigDecimal("1240.00")));
        assertThat(fixture("campaigns-daily.csv").sink().observations).extracting(figure -> figure.observation().metric()).doesNotContain("attributed_revenue");
    }

    @Test
    void rowsThatAreLessThanTheAccountDoNotSpeakForIt() throws Exception {
        Reading report = read(RANGE + "Campaign,Cost,Impr.\nOne,10,100\nTotal: account,30.00,300\n");

        assertThat(report.sink().cuts).containsExactly(new Cut(Set.of("campaign"), Grain.TOTAL, SEPTEMBER, false, ""),
                new Cut(Set.of(), Grain.TOTAL, SEPTEMBER, true, ""));
        assertThat(read(RANGE + "Search keyword,Cost,Impr.\nroof,10,100\n").sink().cuts).singleElement().matches(cut -> !cut.complete());
    }

    /** In lists of keywords the label stands under the keyword, behind the device, and what is listed has a total of its own. */
    @Test
    void totalsAreFoundWhereverTheirLabelStands() throws Exception {
        Reading report = read(RANGE + """
                Device,Keyword status,Keyword,Campaign,Currency code,Impr.,Currency code,Cost
                Computers,Enabled,roof repair,One,CAD,100,CAD,7.50
                Tablets,Enabled,"Total: roofs",One,CAD,20,CAD,2.50
                , --,Total: Filtered keywords, --,CAD,120,CAD,10.00
                Tablets,,Total: Filtered keywords,,CAD,20,CAD,2.50
                ,,Total: Account,,CAD,"1,300",CAD,90.00
                Computers,,Total: Account,,CAD,"1,000",CAD,80.00
                ,,Total: Search,,CAD,"1,300",CAD,90.00
                """);

        Cut keywords = new Cut(Set.of("campaign", "device", "keyword"), Grain.TOTAL, SEPTEMBER, false, "");
        assertThat(report.sink().sum(keywords, "impressions")).isEqualByComparingTo("120");
        assertThat(report.figures(keywords, "media_cost")).contains("2025-09-01 One/Tablets/Total: roofs 2.50 CAD");
        assertThat(report.sink().totals).contains(new Total(Optional.of(keywords), "impressions", new BigDecimal("120")));
        assertThat(report.figures(new Cut(Set.of(), Grain.TOTAL, SEPTEMBER, true, ""), "media_cost")).containsExactly("2025-09-01 90.00 CAD");
    }

    @Test
    void aDamagedRowUnderTheTotalsMakesThemNoData() throws Exception {
        Reading report = read(RANGE + "Campaign,Cost,Impr.\nOne,10,100\nTotal: Account,10.00,100\nTotal: Search,10.00\n");

        assertThat(report.figures(new Cut(Set.of("campaign"), Grain.TOTAL, SEPTEMBER, true, ""), "media_cost")).containsExactly("2025-09-01 One 10 XXX");
        assertThat(report.rejects()).hasSize(1);
    }

    /** Their days stand in the name of the file only. */
    @Test
    void cardsOfTheOverviewAreRead() throws Exception {
        Reading days = read("Time_series(2025.09.01-2025.09.02).csv", "Date,Clicks,Impressions,Avg. CPC,Cost\n\"Mon, 1 Sep 2025\",2,30,US$1.00,US$2.00\n"
                + "\"Tue, 2 Sep 2025\",0,5,US$0.00,US$0.00\n");
        assertThat(days.figures(new Cut(Set.of(), Grain.DAY, new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2)), true, ""), "clicks"))
                .containsExactly("2025-09-01 2 count", "2025-09-02 0 count");
        Reading devices = read("Devices(2025.09.01) (1).csv", "Device,Cost,Impressions,Clicks\nComputers,\"US$1,003.38\",34,3\n");
        assertThat(devices.figures(new Cut(Set.of("device"), Grain.TOTAL, Period.day(LocalDate.of(2025, 9, 1)), true, ""), "media_cost"))
                .containsExactly("2025-09-01 Computers 1003.38 XXX");
        assertThat(new GoogleAdsReports().recognise(BytesInput.of("spend.csv", "Date,Cost,Clicks\n2025-09-01,1,1\n")).certainty()).isEqualTo(Certainty.NO);
    }

    @Test
    void withoutDaysRowsSpeakForTheRange() throws Exception {
        Reading report = fixture("campaigns-range.csv");

        assertThat(report.figures(new Cut(Set.of("campaign"), Grain.TOTAL, SEPTEMBER, true, ""), "media_cost"))
                .containsExactly("2025-09-01 Spring roofs 990.00 XXX", "2025-09-01 Old promo 0.00 XXX");
    }

    @Test
    void weeksAndMonthsEndWhereTheReportEnds() throws Exception {
        Reading weeks = read(RANGE + "Week,Cost,Impr.\n2025-09-01,7,1\n2025-09-29,2,1\n");
        assertThat(weeks.sink().observations).extracting(figure -> figure.observation().period().toString()).contains("2025-09-01..2025-09-07", "2025-09-29..2025-09-30");
        assertThat(read("\"Sep 10, 2025 - Oct 31, 2025\"\nMonth,Cost,Impr.\n2025-09-01,7,1\n2025-10,2,1\n").sink().observations)
                .extracting(figure -> figure.observation().period().toString()).contains("2025-09-10..2025-09-30", "2025-10-01..2025-10-31");
    }

    @Test
    void aReportOfNoStatedDaysIsRefused() {
        assertThatThrownBy(() -> read("Campaign report\nAll time\nCampaign,Cost,Impr.\nOne,10,100\n")).isInstanceOf(ConnectorException.class)
                .hasMessageContaining("of which days");
        assertThatThrownBy(() -> read("Kampagnenbericht\nTag,Kampagne,Kosten\n")).isInstanceOf(ConnectorException.class);
    }

    @Test
    void theDownloadForExcelIsUtf16WithTabs() throws Exception {
        String text = new String(BytesInput.resource(getClass(), "campaigns-daily.csv").bytes(), StandardCharsets.UTF_8).replaceAll(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", "\t");
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

        Reading report = Reading.of(new GoogleAdsReports(), new BytesInput("report.csv", bytes), Settings.NONE);
        assertThat(report.sink().sum(DAILY, "media_cost")).isEqualByComparingTo("1035.94");
    }

    @Test
    void rowsThatCannotBeReadAreRejected() throws Exception {
        Reading report = read(RANGE + "Day,Campaign,Cost,Impr.,Currency code\n2025-09-01,One,10,100,CAD\n2025-10-01,One,10,100,CAD\n2025-09-02,One,ten,100,CAD\n"
                + "2025-09-03,One,10,1.5,CAD\n2025-09-04,One,10,100,dollars\n2025-09-05,One\n9/6/2025,One,1,1,CAD\n");

        assertThat(report.rejects()).containsExactly("5: The day is outside of the days that the report states.",
                "6: The cell under \"Cost\" is not an amount of money as this kind of file writes it.", "7: The cell under \"Impr.\" is not a whole number.",
                "8: The currency is not a three-letter code such as EUR.", "9: The row has only 2 cells, but the heading has 5.",
                "10: The cell under \"Day\" is not a date as this kind of file writes it.");
        assertThat(report.sink().flags.get("media_cost")).containsExactly("rejected-rows");
    }

    @Test
    void knowsItsFilesByTheirHeadings() throws Exception {
        for (String other : List.of("# Google Ads\n#\nKeyword,Clicks,Cost,CPC,Users,Sessions\n", "Month,Spend\n", "Campaign,Clicks,Impr.,Spend\n")) {
            assertThat(new GoogleAdsReports().recognise(BytesInput.of("other.csv", other)).certainty()).isEqualTo(Certainty.NO);
        }
    }

    private Reading fixture(String file) throws IOException, ConnectorException {
        return Reading.of(new GoogleAdsReports(), BytesInput.resource(getClass(), file), Settings.NONE);
    }

    private static Reading read(String text) throws IOException, ConnectorException {
        return read("report.csv", text);
    }

    private static Reading read(String file, String text) throws IOException, ConnectorException {
        return Reading.of(new GoogleAdsReports(), BytesInput.of(file, text), Settings.NONE);
    }
}
