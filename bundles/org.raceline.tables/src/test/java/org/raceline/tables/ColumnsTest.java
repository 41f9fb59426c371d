package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.internal.JudgedNumbers;

class ColumnsTest {

    private static Row row(String... cells) {
        return new Row(Row.Kind.CELLS, 1, 1, List.of(cells));
    }

    @Test
    void headingsAreFoundWithoutRegardToCaseAndSpaces() throws Exception {
        Columns columns = Columns.of(row(" Total\u00a0Users ", "EVENT  COUNT"));
        assertThat(columns.contains("total users", "Event count")).isTrue();
        assertThat(columns.column("Users", "Total users").text(row(" 7 ", "8"))).isEqualTo("7");
    }

    @Test
    void theUsualNameComesBeforeItsAliases() throws Exception {
        assertThat(Columns.of(row("Visits", "Sessions")).column("Sessions", "Visits").index()).isEqualTo(1);
    }

    @Test
    void anAbsentColumnIsUnknownEverywhere() throws Exception {
        Column absent = Columns.of(row("a")).column("b");
        assertThat(absent.exists()).isFalse();
        assertThat(absent.number(row("1"), NumberStyle.PLAIN)).isEmpty();
    }

    @Test
    void aMissingOrDoubledColumnIsRefusedByName() {
        Columns columns = Columns.of(row("Total", "total", "x"));
        assertThatThrownBy(() -> columns.column("Total")).isInstanceOf(ConnectorException.class).hasMessageContaining("Total");
        assertThatThrownBy(() -> columns.required("Currency")).isInstanceOf(ConnectorException.class).hasMessageContaining("Currency");
    }

    @Test
    void aBadCellIsRejectedWithItsColumnAndWithoutItsText() {
        Column column = new Column("Amount", 0);
        assertThatThrownBy(() -> column.number(row("jane@example.com"), NumberStyle.PLAIN)).isInstanceOfSatisfying(CellException.class, bad -> {
            assertThat(bad.issue().column()).isEqualTo("Amount");
            assertThat(bad.issue().what() + bad.issue().remedy()).contains("Amount").doesNotContain("jane");
        });
        assertThatThrownBy(() -> column.count(row("1.5"), NumberStyle.PLAIN)).isInstanceOf(CellException.class);
        assertThatThrownBy(() -> column.date(row("31/12/2024"), DateStyle.of("M/d/uuuu"))).isInstanceOf(CellException.class);
    }

    @Test
    void moneyInTomanIsNeverTakenForRial() throws Exception {
        Column column = new Column("مبلغ", 0);
        NumberStyle judged = NumberStyle.of(new JudgedNumbers('٫', false, false, false, false)::read);
        for (String cell : List.of("۱٬۲۵۰ تومان", "تومان 1250", "1250 تومن", "1250 IRT", "1250 Toman")) {
            assertThatThrownBy(() -> column.money(row(cell), judged)).isInstanceOfSatisfying(CellException.class, bad -> assertThat(bad.issue().remedy()).contains("ten for one Toman"));
        }
        assertThat(column.money(row("۱٬۲۵۰ ریال"), judged).orElseThrow().value()).isEqualByComparingTo("1250");
    }

    @Test
    void anEmptyCellIsUnknownAndNotZero() throws Exception {
        assertThat(new Column("Amount", 0).money(row("  "))).isEmpty();
        assertThat(new Column("Amount", 0).count(row("12.0"), NumberStyle.PLAIN).orElseThrow()).isEqualByComparingTo("12");
    }
}
