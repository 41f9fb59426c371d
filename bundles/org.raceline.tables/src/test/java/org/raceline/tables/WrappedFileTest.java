package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files that a spreadsheet has opened as a single column and saved again. */
class WrappedFileTest {
    private static final List<String> PLAIN = List.of("Name,Email,Total", "#1001,a@example.com,\"1,250.00\"", "#1002,b@example.com,12.50",
            "#1003,\"Smith, Jo\",7");
    private static final List<List<String>> CELLS = List.of(List.of("Name", "Email", "Total"), List.of("#1001", "a@example.com", "1,250.00"),
            List.of("#1002", "b@example.com", "12.50"), List.of("#1003", "Smith, Jo", "7"));

    private static String wrapped(String line) {
        return '"' + line.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> cells(String text) throws Exception {
        return Bytes.of(text).rows(Dialect.ANY).stream().map(Row::cells).toList();
    }

    @Test
    void everyLineMayBeWrapped() throws Exception {
        for (String behind : List.of("", ";", ";;;")) {
            String file = PLAIN.stream().map(line -> wrapped(line) + behind + "\r\n").collect(Collectors.joining());
            assertThat(cells(file)).as(behind).isEqualTo(CELLS);
        }
    }

    @Test
    void onlyLinesWithQuotationMarksMayBeWrapped() throws Exception {
        assertThat(cells(PLAIN.stream().map(line -> line.contains("\"") ? wrapped(line) : line).collect(Collectors.joining("\n")))).isEqualTo(CELLS);
    }

    @Test
    void linesKeepTheirNumbers() throws Exception {
        List<Row> rows = Bytes.of("\r\n" + PLAIN.stream().map(line -> wrapped(line) + ";\r\n").collect(Collectors.joining())).rows(Dialect.ANY);
        assertThat(rows.getLast().firstLine()).isEqualTo(5);
        assertThat(rows.getLast().lastLine()).isEqualTo(5);
    }

    @Test
    void aWrappedLineThatIsWrongIsRejectedAlone() throws Exception {
        String file = PLAIN.stream().map(line -> wrapped(line) + ";\n").collect(Collectors.joining()).repeat(4) + "\"#1,x\"y\n" + wrapped("#2,y,5") + "\n";
        List<Row> rows = Bytes.of(file).rows(Dialect.ANY);
        assertThat(rows.get(16).problem(3)).isPresent();
        assertThat(rows.get(17).cells()).containsExactly("#2", "y", "5");
    }

    @Test
    void quotedCellsOfAnOrdinaryFileStayCells() throws Exception {
        assertThat(cells("Name,Note\n\"Smith, John\",\n\"Jones, Ann\",\n")).element(1).isEqualTo(List.of("Smith, John", ""));
        assertThat(cells("\"City, country\"\n\"Paris, France\"\n\"Rome, Italy\"\n")).element(1).isEqualTo(List.of("Paris, France"));
        assertThat(cells("\"a\",\"b\"\n\"1\",\"2\"\n")).element(1).isEqualTo(List.of("1", "2"));
        assertThat(cells("\"say \"\"hi\"\"\"\n\"say \"\"no\"\"\"\n")).element(1).isEqualTo(List.of("say \"no\""));
    }
}
