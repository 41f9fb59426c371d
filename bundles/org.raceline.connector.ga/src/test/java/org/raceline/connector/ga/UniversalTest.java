package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Grain;
import org.raceline.testkit.BytesInput;

class UniversalTest {
    private static final String HEAD = "# ----\n# All Web Site Data\n# Audience Overview\n# %s\n# ----\n\n";

    private static Imports read(String dates, String tables, Settings settings) throws Exception {
        return Imports.read(new UaConnector(), BytesInput.of("ua.csv", HEAD.formatted(dates) + tables), settings);
    }

    @Test
    void moneyCountsAndRatesAreReadAsUniversalAnalyticsWritesThem() throws Exception {
        Imports keywords = Imports.file("ua-keywords.csv", Imports.settings("USD", null, Map.of()));

        assertThat(keywords.figures("media_cost", "keyword")).containsExactly("2019-09-30..2019-10-01 {keyword=green tea} 22.50",
                "2019-09-30..2019-10-01 {keyword=tea, black} 114.43");
        assertThat(keywords.sum("net_revenue", "keyword")).contains(new BigDecimal("1.02E+3"));
        assertThat(keywords.sum("clicks", "keyword")).contains(new BigDecimal("35"));
        assertThat(keywords.sum("orders", "keyword")).contains(new BigDecimal("1"));
        assertThat(keywords.metrics()).doesNotContain("engaged_visits", "impressions");
        assertThat(keywords.lines("rejected")).isZero();
    }

    @Test
    void theLastRowOfTheDailyTableIsItsTotal() throws Exception {
        Imports keywords = Imports.file("ua-keywords.csv");

        assertThat(keywords.figures("visitors")).containsExactly("2019-09-30..2019-09-30 {} 30", "2019-10-01..2019-10-01 {} 41", "2019-09-30..2019-10-01 {} 58");
        assertThat(keywords.sink().cuts.stream().filter(cut -> cut.dimensions().isEmpty()).map(cut -> cut.grain())).containsExactly(Grain.DAY, Grain.TOTAL);
        assertThat(keywords.isComplete("keyword")).as("the keywords have 1075 of 1100 visits").isFalse();
        assertThat(keywords.reports()).anyMatch(text -> text.contains("1075") && text.contains("1100"));
    }

    @Test
    void aTotalsRowIsHeldAgainstItsOwnRows() throws Exception {
        String days = "Day Index,Sessions,Users,Revenue\n9/30/19,600,30,$1.50\n10/1/19,\"1,500\",41,$2.00\n";
        Imports met = read("20190930-20191001", days + ",\"2,100\",58,$3.50\n", Settings.NONE);
        assertThat(met.totals()).as("people have no total").containsExactlyInAnyOrder("DAY visits 2100", "DAY net_revenue 3.50");
        assertThat(met.isComplete()).isTrue();

        Imports missed = read("20190930-20191001", days + ",\"2,101\",58,$3.51\n", Settings.NONE);
        assertThat(missed.totals()).containsExactlyInAnyOrder("DAY visits 2101", "DAY net_revenue 3.51");
        assertThat(missed.isComplete()).isFalse();
        assertThat(missed.reports()).as("the gate tells what differs").noneMatch(text -> text.contains("2101"));
    }

    @Test
    void bouncedVisitsAreRecoveredWhereTheRateTellsThem() throws Exception {
        Imports source = read("20190930-20190930", "Keyword,Sessions,Bounce Rate\na,20,75.00%\nb,55,29.09%\n", Settings.NONE);
        assertThat(source.figures("bounced_visits", "keyword")).containsExactly("2019-09-30..2019-09-30 {keyword=a} 15", "2019-09-30..2019-09-30 {keyword=b} 16");
        assertThat(source.sink().flags.get("bounced_visits")).containsExactly("ua-bounce");

        for (String doubtful : List.of("\"40,000\",33.33%", "20,74.00%", "0,10.00%")) {
            Imports none = read("20190930-20190930", "Keyword,Sessions,Bounce Rate\na,20,75.00%\nb," + doubtful + "\n", Settings.NONE);
            assertThat(none.metrics()).as(doubtful).containsExactly("visits");
            assertThat(none.reports()).anyMatch(text -> text.contains("bounce rate"));
        }
    }

    @Test
    void aSheetOfAWorkbookHasRatiosAndItsDaysInTheNameOfTheFile() throws Exception {
        String channels = "Default Channel Grouping,Users,New Users,Sessions,Bounce Rate,Pages / Session,Goal Conversion Rate,Goal Completions,Goal Value\n"
                + "Organic Search,8000,7000,10450,0.9060287081339713,1.5,0.1,12,5.5\nDirect,300,200,386,0.6113989637305699,1.5,0.0,0,0.0\n,8200,7200,10836,0.8955,1.5,0.1,12,5.5\n";
        BytesInput sheet = BytesInput.of("Analytics All Web Site Data Channels 20220701-20220731 (Dataset1).csv", channels);
        Imports workbook = Imports.read(new UaConnector(), sheet, Settings.NONE);

        assertThat(new UaConnector().recognise(sheet).certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(workbook.figures("bounced_visits", "channel")).containsExactly("2022-07-01..2022-07-31 {channel=Organic Search} 9468", "2022-07-01..2022-07-31 {channel=Direct} 236");
        assertThat(workbook.sum("conversions", "channel")).contains(new BigDecimal("12"));
        assertThat(workbook.figures("visitors")).containsExactly("2022-07-01..2022-07-31 {} 8200");
        assertThat(workbook.reports()).anyMatch(text -> text.contains("2022-07-01..2022-07-31") && text.contains("name of the file"));
    }

    @Test
    void theVariantOf2013HasVisits() throws Exception {
        Imports old = Imports.file("ua-2013.csv");
        assertThat(old.figures("visits")).containsExactly("2013-03-09..2013-03-09 {} 5691", "2013-03-10..2013-03-10 {} 5403", "2013-03-11..2013-03-11 {} 15574");
        assertThat(old.figures("visitors")).hasSize(3);
    }

    @Test
    void theOrderOfDayAndMonthFollowsFromTheDatesOfTheFile() throws Exception {
        assertThat(read("20190501-20190502", "Day Index,Sessions\n1/5/19,3\n2/5/19,4\n", Settings.NONE).figures("visits"))
                .containsExactly("2019-05-01..2019-05-01 {} 3", "2019-05-02..2019-05-02 {} 4");
    }

    @Test
    void anOrderThatNothingTellsIsAskedFor() throws Exception {
        String table = "Day Index,Sessions\n1/5/19,3\n5/1/19,4\n";
        assertThatThrownBy(() -> read("20190101-20191231", table, Settings.NONE)).isInstanceOfSatisfying(ConnectorException.class, refused -> {
            assertThat(refused.isNeedsInput()).isTrue();
            assertThat(refused.issue().remedy()).contains("--locale");
        });
        Settings british = new Settings(Optional.empty(), Optional.of(Locale.UK), "GBP", Optional.empty(), Map.of());
        assertThat(read("20190101-20191231", table, british).figures("visits")).containsExactly("2019-05-01..2019-05-01 {} 3", "2019-01-05..2019-01-05 {} 4");
    }

    @Test
    void aRowWithoutANameIsATotalOnlyAtTheEnd() throws Exception {
        Imports source = read("20190930-20190930", "Keyword,Sessions\n,9\na,5\nb,4\n,9\n", Settings.NONE);
        assertThat(source.figures("visits")).containsExactly("2019-09-30..2019-09-30 {} 9");
        assertThat(source.sum("visits", "keyword")).contains(new BigDecimal("9"));
        assertThat(source.sink().rejects).hasSize(1);
    }
}
