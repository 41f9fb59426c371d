package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.testkit.BytesInput;

class RecogniseTest {

    private static Recognition ga4(String text) throws IOException {
        return new Ga4Connector().recognise(BytesInput.of("x.csv", text));
    }

    private static Recognition ua(String text) throws IOException {
        return new UaConnector().recognise(BytesInput.of("x.csv", text));
    }

    private static BytesInput file(String name) {
        return BytesInput.resource(RecogniseTest.class, name);
    }

    @Test
    void thePropertyIsTheAccountInAnyLanguage() throws Exception {
        assertThat(new Ga4Connector().recognise(file("sessions.csv"))).isEqualTo(Recognition.certain("ga4-report", "tea.example.com"));
        assertThat(new Ga4Connector().recognise(file("channels-es.csv"))).isEqualTo(Recognition.certain("ga4-report", "te.example.com"));
        assertThat(new Ga4Connector().recognise(file("exploration.csv"))).isEqualTo(Recognition.certain("ga4-exploration", "Tea House - GA4"));
        assertThat(new UaConnector().recognise(file("ua-keywords.csv"))).isEqualTo(Recognition.certain("ua-report", "All Web Site Data"));
    }

    @Test
    void eachGenerationLeavesTheOtherAlone() throws Exception {
        for (String name : new String[] {"pages.csv", "events.csv", "snapshot.csv", "dashboard-empty.csv", "exploration.csv", "weeks.csv", "channels-es.csv"}) {
            assertThat(new Ga4Connector().recognise(file(name)).certainty()).as(name).isEqualTo(Certainty.CERTAIN);
            assertThat(new UaConnector().recognise(file(name))).as(name).isEqualTo(Recognition.NO);
        }
        assertThat(new Ga4Connector().recognise(file("ua-2013.csv"))).isEqualTo(Recognition.NO);
    }

    @Test
    void aReportInAnUnknownLanguageIsKnownByItsStructure() throws Exception {
        String persian = "# -----\n# گزارش\n# حساب: چای\n# ویژگی: chai.example.com\n# -----\n# \n# تاریخ شروع: 20240101\n# تاریخ پایان: 20240102\n\nکشور,جلسات\nIran,3\n";
        assertThat(ga4(persian)).isEqualTo(Recognition.certain("ga4-report", "chai.example.com"));
    }

    @Test
    void withoutAPreambleOnlyKnownHeadingsArePossible() throws Exception {
        assertThat(ga4("Country,Sessions\nIran,3\n").certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(ua("Keyword,Pages / Session,Sessions\na,1,2\n").certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(ga4("Country,Sessions,Mood\nIran,3,good\n")).isEqualTo(Recognition.NO);
        assertThat(ga4("Country,City\nIran,Shiraz\n")).isEqualTo(Recognition.NO);
    }

    @Test
    void anOpenPreambleIsPossibleForBoth() throws Exception {
        String open = "# ----\n# Site\n# Overview\n# 20240101-20240102\n# ----\n\nCountry,Sessions\nIran,3\n";
        assertThat(ga4(open).certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(ua(open).certainty()).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void whatIsNoTextIsNotOurs() throws Exception {
        byte[] noise = {(byte) 0x50, 0x4B, 3, 4, (byte) 0xFF, 0, 1};
        assertThat(new Ga4Connector().recognise(new BytesInput("x.csv", noise))).isEqualTo(Recognition.NO);
        assertThat(ga4("Name,Email,Financial Status,Created at,Lineitem name,Total\n#1,a@example.com,paid,2024-01-01,Tea,5\n")).isEqualTo(Recognition.NO);
    }
}
