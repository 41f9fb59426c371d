package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Settings;

class TablesTest {

    private static List<String> parts(Bytes file, Dialect dialect) throws Exception {
        List<String> parts = new ArrayList<>();
        try (Tables tables = Tables.open(file, dialect, Settings.NONE)) {
            for (Optional<Tables.Part> part = tables.next(); part.isPresent(); part = tables.next()) {
                parts.add(part.get().role() + " " + part.get().table() + " " + part.get().row().firstLine());
            }
            assertThat(tables.lines()).isEqualTo(parts.size());
        }
        return parts;
    }

    @Test
    void titledBlocksAreTablesOfTheirOwn() throws Exception {
        Bytes file = Bytes.of("\ufeffsep=,\nFacebook visits\nDate,Primary\n2025-01-01,5\n\nInstagram visits\nDate,Primary\n2025-01-01,7\n",
                StandardCharsets.UTF_16LE);
        assertThat(parts(file, Dialect.ANY)).containsExactly("AROUND 0 1", "TITLE 0 2", "HEADING 0 3", "RECORD 0 4", "AROUND 1 5", "TITLE 1 6",
                "HEADING 1 7", "RECORD 1 8");
    }

    @Test
    void commentsAndSeveralTitlesStandAboveAHeading() throws Exception {
        assertThat(parts(Bytes.of("# made today\nReport\nAll accounts\nName;Cost\nx;1\n# next\nDay\n"), Dialect.ANY.withComments())).containsExactly(
                "AROUND 0 1", "TITLE 0 2", "TITLE 0 3", "HEADING 0 4", "RECORD 0 5", "RECORD 0 6", "RECORD 0 7");
        assertThat(parts(Bytes.of("a,b\n1,2\n\n# next\nDay\n"), Dialect.ANY.withComments())).containsExactly("HEADING 0 1", "RECORD 0 2",
                "AROUND 1 3", "AROUND 1 4", "HEADING 1 5");
    }

    @Test
    void aTableOfOneColumnHasNoTitle() throws Exception {
        assertThat(parts(Bytes.of("Email\na@example.com\nb@example.com\n"), Dialect.COMMA)).containsExactly("HEADING 0 1", "RECORD 0 2", "RECORD 0 3");
    }

    @Test
    void brokenRowsAreRecords() throws Exception {
        assertThat(parts(Bytes.of("a,b\n\"x\"y,1\n"), Dialect.COMMA)).containsExactly("HEADING 0 1", "RECORD 0 2");
    }

    @Test
    void totalsAreToldByTheirWordOrByBlankNames() {
        Column campaign = new Column("Campaign", 0);
        Column day = new Column("Day", 1);
        Totals totals = Totals.of("Total", "Grand total", "Итого");
        assertThat(totals.matches(row("Итого:", "", "5"), campaign, day)).isTrue();
        assertThat(totals.matches(row("", "GRAND\u00a0TOTAL", "5"), campaign, day)).isTrue();
        assertThat(totals.matches(row("", "", "5"), campaign, day)).isTrue();
        assertThat(totals.matches(row("Total war", "", "5"), campaign, day)).isFalse();
        assertThat(totals.matches(row("x", "Total", "5"), campaign, day)).isFalse();
        assertThat(totals.matches(row("", "", "5"), new Column("Campaign", -1))).isFalse();
        assertThat(totals.matches(new Row(Row.Kind.BROKEN, 1, 1, List.of()), campaign)).isFalse();
    }

    private static Row row(String... cells) {
        return new Row(Row.Kind.CELLS, 1, 1, List.of(cells));
    }

    @Test
    void blanksPartColumnsInAnyNumber() throws Exception {
        assertThat(Bytes.of(" 00004     1  19970101   2  29.33\n00004\t18 19970118  2\u00a029.73  \n\n 5\" x\n").rows(Dialect.whitespace()).stream()
                .map(Row::cells)).containsExactly(List.of("00004", "1", "19970101", "2", "29.33"), List.of("00004", "18", "19970118", "2", "29.73"),
                List.of(), List.of("5\"", "x"));
    }
}
