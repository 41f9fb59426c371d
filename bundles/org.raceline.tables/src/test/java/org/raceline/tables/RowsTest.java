package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Issue;
import org.raceline.tables.Row.Kind;

class RowsTest {

    private static String shown(Row row) {
        return row.kind() + " " + row.firstLine() + "-" + row.lastLine() + " " + row.cells();
    }

    private static List<String> shown(String text, Dialect dialect) throws Exception {
        return Bytes.of(text).rows(dialect).stream().map(RowsTest::shown).toList();
    }

    @Test
    void quotedCellsHoldLineEndsOfEveryKindAndDoubledQuotes() throws Exception {
        assertThat(shown("a,b\r\n1,\"x\ry\nz\r\nend\"\n2,\"say \"\"hi\"\"\"\r3,\"\"", Dialect.COMMA)).containsExactly(
                "CELLS 1-1 [a, b]", "CELLS 2-5 [1, x\ry\nz\r\nend]", "CELLS 6-6 [2, say \"hi\"]", "CELLS 7-7 [3, ]");
    }

    @Test
    void anEmptyQuotedCellIsAnEmptyCell() throws Exception {
        List<Row> rows = Bytes.of("\"\",x\n,x\n").rows(Dialect.COMMA);
        assertThat(rows.get(0).cells()).isEqualTo(rows.get(1).cells());
    }

    @Test
    void blankLinesAreTold() throws Exception {
        assertThat(shown("a,b\n\n ,\t\n1,2\n\n", Dialect.COMMA)).containsExactly(
                "CELLS 1-1 [a, b]", "BLANK 2-2 []", "BLANK 3-3 []", "CELLS 4-4 [1, 2]", "BLANK 5-5 []");
    }

    @Test
    void anEmptyFileHasNoLines() throws Exception {
        try (Rows rows = Rows.open(Bytes.of(""), Dialect.COMMA)) {
            assertThat(rows.next()).isEmpty();
            assertThat(rows.lines()).isZero();
            assertThat(rows.missingLineEnd()).isEmpty();
        }
    }

    @Test
    void aMissingLineEndIsToldWithItsLine() throws Exception {
        assertThat(missingLineEnd("a\nb").orElseThrow().line()).isEqualTo(2);
        assertThat(missingLineEnd("a\nb\n")).isEmpty();
        assertThat(missingLineEnd("a\rb\r")).isEmpty();
    }

    private static Optional<Issue> missingLineEnd(String text) throws Exception {
        try (Rows rows = Rows.open(Bytes.of(text), Dialect.COMMA)) {
            while (rows.next().isPresent()) {
                assertThat(rows.lines()).isPositive();
            }
            return rows.missingLineEnd();
        }
    }

    @Test
    void aFileCutInsideAQuotedCellIsNeverARow() throws Exception {
        for (String cut : List.of("a,b\n1,\"te", "a,b\n1,\"te\nxt\n", "a,b\n1,\"te\nxt\r", "a,b\n1,\"")) {
            List<Row> rows = Bytes.of(cut).rows(Dialect.COMMA);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).kind()).isEqualTo(Kind.UNCLOSED);
            assertThat(rows.get(1).problem(2).orElseThrow().remedy()).isNotEmpty();
            assertThat(rows.get(1).lastLine()).as(cut).isEqualTo(lines(cut));
        }
    }

    @Test
    void aRowWithTooFewOrTooManyCellsHasAProblem() throws Exception {
        List<Row> rows = Bytes.of("a,b\n1\n1,2,3\n1,2\n").rows(Dialect.COMMA);
        assertThat(rows.get(1).problem(2).orElseThrow().what()).contains("one cell", "2");
        assertThat(rows.get(2).problem(2)).isPresent();
        assertThat(rows.get(3).problem(2)).isEmpty();
    }

    @Test
    void afterBrokenQuotingTheNextLineIsReadAgain() throws Exception {
        assertThat(shown("a,b\n\"x\"y,1\n2,3\n\"p\nq\" ,4\n5,6\n", Dialect.COMMA)).containsExactly(
                "CELLS 1-1 [a, b]", "BROKEN 2-2 []", "CELLS 3-3 [2, 3]", "BROKEN 4-5 []", "CELLS 6-6 [5, 6]");
    }

    @Test
    void aQuotationMarkInsideAnUnquotedCellIsText() throws Exception {
        assertThat(shown("5\" pipe,\"7\"\" pipe\"\n", Dialect.COMMA)).containsExactly("CELLS 1-1 [5\" pipe, 7\" pipe]");
    }

    @Test
    void theDelimiterIsDecidedFromTheFirstLineOutsideQuotes() throws Exception {
        assertThat(shown("\"a,b,c\";d\n1;2,5\n", Dialect.ANY)).containsExactly("CELLS 1-1 [a,b,c, d]", "CELLS 2-2 [1, 2,5]");
        assertThat(shown("a\tb, or c\n1\t2\n", Dialect.ANY)).containsExactly("CELLS 1-1 [a, b, or c]", "CELLS 2-2 [1, 2]");
        assertThat(shown("lonely\n1,2\n", Dialect.ANY)).containsExactly("CELLS 1-1 [lonely]", "CELLS 2-2 [1, 2]");
    }

    @Test
    void aSeparatorLineHasTheLastWord() throws Exception {
        assertThat(shown("sep=;\r\na;b,c\r\n", Dialect.COMMA)).containsExactly("SEPARATOR 1-1 [sep=;]", "CELLS 2-2 [a, b,c]");
        assertThat(shown("sep=\t\na\tb\n", Dialect.ANY)).containsExactly("SEPARATOR 1-1 [sep=\t]", "CELLS 2-2 [a, b]");
        assertThat(shown("a,b\nsep=;\n", Dialect.COMMA)).last().isEqualTo("CELLS 2-2 [sep=;]");
    }

    @Test
    void commentsStandOnlyWhereNoTableGoesOn() throws Exception {
        assertThat(shown("# it's \"so, x\n#\na,b\n#1,2\n\n# \"quoted\n# , y\nc\n", Dialect.COMMA.withComments())).containsExactly(
                "COMMENT 1-1 [# it's \"so, x]", "COMMENT 2-2 [#]", "CELLS 3-3 [a, b]", "CELLS 4-4 [#1, 2]", "BLANK 5-5 []",
                "COMMENT 6-6 [# \"quoted]", "COMMENT 7-7 [# , y]", "CELLS 8-8 [c]");
    }

    @Test
    void whereABufferEndsMakesNoDifference() throws Exception {
        String records = "1,\"two\r\nlines\",3\r\n\"say \"\"no\"\"\",,\"\"\r\n4,5\" pipe,\" \"\n,\"\",\r7,\"x,y\",\"\n\n\"\r\n8,\"a\"b,9\r\n10,11,12\n";
        for (int shift = 0; shift < records.length() + 2; shift++) {
            String text = "a,b,c\n1,2," + "x".repeat((1 << 16) - 11 - shift) + "\n" + records;
            assertThat(Bytes.of(text).rows(Dialect.COMMA)).as("%d characters before the end", shift).isEqualTo(SlowReader.read(text));
        }
    }

    @Test
    void aBlankCellIsToldWithoutItsText() throws Exception {
        Row row = Bytes.of("a,b,c,d,e\n,\"\",\" \u00a0\", x,\"\"\"\"\n").rows(Dialect.COMMA).get(1);
        assertThat(IntStream.range(0, 7).mapToObj(row::isBlank)).containsExactly(true, true, true, false, false, true, true);
        assertThat(new Column("c", 2).isEmpty(row)).isTrue();
        assertThat(new Column("absent", -1).isEmpty(row)).isTrue();
    }

    @Test
    void linesAddUpToThoseAnIndependentCounterFinds() throws Exception {
        Random random = new Random(42);
        char[] alphabet = "ab,\"\"\n\r#;".toCharArray();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            long next = 1;
            for (Row row : Bytes.of(text.toString()).rows(new Dialect(random.nextBoolean() ? ',' : Dialect.DECIDE, random.nextBoolean()))) {
                assertThat(row.firstLine()).as(text::toString).isEqualTo(next);
                next = row.lastLine() + 1;
            }
            assertThat(next - 1).as(text::toString).isEqualTo(lines(text.toString()));
        }
    }

    private static long lines(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return unix.chars().filter(c -> c == '\n').count() + (unix.isEmpty() || unix.endsWith("\n") ? 0 : 1);
    }
}
