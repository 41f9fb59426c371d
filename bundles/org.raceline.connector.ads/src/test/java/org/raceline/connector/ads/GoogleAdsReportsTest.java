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
    void rowsThatAreLessThanTheAccountDoNotSpeakForIt() throws Exception {
        Reading report = read(RANGE + "Campaign,Cost,Impr.\nOne,10,100\nTotal: account,30.00,300\n");

        assertThat(report.sink().cuts).containsExactly(new Cut(Set.of("campaign"), Grain.TOTAL, SEPTEMBER, false, ""),
                new Cut(Set.of(), Grain.TOTAL, SEPTEMBER, true, ""));
        assertThat(read(RANGE + "Search keyword,Cost,Impr.\nroof,10,100\n").sink().cuts).singleElement().matches(cut -> !cut.complete());
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
        return Reading.of(new GoogleAdsReports(), BytesInput.of("report.csv", text), Settings.NONE);
    }
}
