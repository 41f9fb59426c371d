package org.raceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    private static String table(String name) throws IOException {
        return Sample.text(new CsvReport(Sample.ENGLISH)::write, Sample.report(name));
    }

    @Test
    void isATableForSpreadsheets() throws IOException {
        String[] lines = table("Acme").split("\r\n");
        assertThat(lines).hasSize(1 + 17);
        assertThat(lines[0]).isEqualTo("\uFEFFStage,Kind,Code,ID,KPI,From,To,Value,Unit,Before,Change,Target,Status,No value because,Remarks,Sources");
        assertThat(lines[1]).isEqualTo("Reach,Volume,X1,reach_volume,Acme,2026-11-01,2026-11-30,1234.5,EUR,1000,0.2345,1300,At risk,,\"Part of the period only; Acme\",\"Acme; orders.csv\"");
        assertThat(lines[17]).isEqualTo("Engage,Quality,X2,ratio,Acme,2026-11-01,2026-11-30,,,,,,,Nothing to divide by,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void aFormulaIsText(String name) throws IOException {
        String table = table(name);
        assertThat(table).contains("'" + name).doesNotContain("," + name, ",\"" + name);
    }

    @Test
    void quotesWhatWouldBreakTheTable() throws IOException {
        assertThat(table("a \"b\", c\nd")).contains("reach_volume,\"a \"\"b\"\", c\nd\",2026-11-01");
    }
}
