package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A quotation mark that is not closed must cost the records it damages and no other. */
class UnclosedQuoteTest {

    private static List<String> shown(String text) throws Exception {
        return Bytes.of(text).rows(Dialect.COMMA).stream().map(row -> row.kind() + " " + row.firstLine() + "-" + row.lastLine() + " " + row.cells())
                .toList();
    }

    @Test
    void aMarkThatIsNeverClosedCostsItsOwnRecord() throws Exception {
        assertThat(shown("id,name,sum\n1,one,1.50\n2,\"two,2.50\n3,three,3.50\n4,four,4.50\n")).containsExactly("CELLS 1-1 [id, name, sum]",
                "CELLS 2-2 [1, one, 1.50]", "BROKEN 3-3 []", "CELLS 4-4 [3, three, 3.50]", "CELLS 5-5 [4, four, 4.50]");
    }

    @Test
    void aMarkThatTheNextRecordClosesCostsItsOwnRecord() throws Exception {
        assertThat(shown("id,name,sum\r\n1,\"one,1.50\r\n2,\"two, too\",2.50\r\n3,\"three\",3.50\r\n")).containsExactly("CELLS 1-1 [id, name, sum]",
                "BROKEN 2-2 []", "CELLS 3-3 [2, two, too, 2.50]", "CELLS 4-4 [3, three, 3.50]");
    }

    @Test
    void emptyQuotedCellsDoNotHideIt() throws Exception {
        assertThat(shown("id,name,sum\n1,\"one,1\n2,\"\",2\n3,\"\",3\n4,x,4\n")).containsExactly("CELLS 1-1 [id, name, sum]", "BROKEN 2-2 []",
                "CELLS 3-3 [2, , 2]", "CELLS 4-4 [3, , 3]", "CELLS 5-5 [4, x, 4]");
    }

    @Test
    void everyOneOfSeveralCostsItsOwnRecord() throws Exception {
        assertThat(shown("a,b\n1,\"x\n2,\"y\n3,z\n4,\"w\n5,v\n6,u\n")).containsExactly("CELLS 1-1 [a, b]", "BROKEN 2-2 []", "BROKEN 3-3 []",
                "CELLS 4-4 [3, z]", "BROKEN 5-5 []", "CELLS 6-6 [5, v]", "CELLS 7-7 [6, u]");
    }

    @Test
    void aSwallowedRecordOfSeveralLinesIsFoundWhole() throws Exception {
        assertThat(shown("id,name,sum\n1,\"one,1\n2,\"two\nlines\",2\n3,three,3\n")).containsExactly("CELLS 1-1 [id, name, sum]", "BROKEN 2-2 []",
                "CELLS 3-4 [2, two\nlines, 2]", "CELLS 5-5 [3, three, 3]");
    }

    @Test
    void longTextIsNotTakenForRecordsWhereItsEndIsWrong() throws Exception {
        assertThat(shown("id,note\n1,fine\n2,\"Dear all,\nthis is 1, and that is 2.\n7,8\nBye\"bye\n3,fine\n")).containsExactly("CELLS 1-1 [id, note]",
                "CELLS 2-2 [1, fine]", "BROKEN 3-6 []", "CELLS 7-7 [3, fine]");
    }

    @Test
    void aFileCutInsideLongTextHasNoRecordsInIt() throws Exception {
        assertThat(shown("id,note\n1,fine\n2,\"Dear all,\nthat is 1,\nand no more\nbu")).containsExactly("CELLS 1-1 [id, note]",
                "CELLS 2-2 [1, fine]", "UNCLOSED 3-6 []");
        assertThat(shown("name,note\nx,fine\ny,\"Dear all,\nour, thanks\nBy")).last().isEqualTo("UNCLOSED 3-5 []");
    }

    @Test
    void aWordWhereTheTableHasFiguresIsNoRecord() throws Exception {
        assertThat(shown("day,sum\n2025-01-01,1\n2025-01-02,\"2\nsome,words\nmore,words\n2025-01-03,3\n2025-01-04,4\n")).containsExactly(
                "CELLS 1-1 [day, sum]", "CELLS 2-2 [2025-01-01, 1]", "BROKEN 3-5 []", "CELLS 6-6 [2025-01-03, 3]", "CELLS 7-7 [2025-01-04, 4]");
    }

    @Test
    void aCellOfManyGoodLinesStaysACell() throws Exception {
        String text = "line of a letter\n".repeat(400);
        List<Row> rows = Bytes.of("id,letter\n1,\"" + text + "\"\n2,short\n").rows(Dialect.COMMA);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cell(1)).isEqualTo(text);
    }

    @Test
    void aWholeTableInOneCellIsAnUnclosedMark() throws Exception {
        List<Row> rows = Bytes.of("id,sum\n0,1\n1,\"5\n" + "2,3\n".repeat(200) + "9,\"\n3,4\n").rows(Dialect.COMMA);
        assertThat(rows.get(2).kind()).isEqualTo(Row.Kind.BROKEN);
        assertThat(rows.stream().filter(row -> row.cells().equals(List.of("2", "3")))).hasSize(200);
    }
}
