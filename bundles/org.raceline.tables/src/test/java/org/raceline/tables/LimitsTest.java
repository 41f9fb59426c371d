package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;

class LimitsTest {

    @Test
    void aLineWithoutEndIsRefusedSoonAfterTheLimit() {
        AtomicLong read = new AtomicLong();
        Input endless = endless('x', read);
        assertThatThrownBy(() -> Rows.open(endless, Dialect.COMMA).next()).isInstanceOf(ConnectorException.class)
                .hasMessageContaining("1,048,576");
        assertThat(read.get()).isLessThan(3L * Rows.MAX_CELL);
    }

    @Test
    void aRowWithoutEndIsRefused() {
        assertThatThrownBy(() -> Rows.open(endless(',', new AtomicLong()), Dialect.COMMA).next()).isInstanceOf(ConnectorException.class)
                .hasMessageContaining("4,096");
        String row = ("x".repeat(Rows.MAX_CELL / 2) + ",").repeat(20);
        assertThat(Bytes.of("a\n" + row).refusal().issue().what()).contains("8,388,608");
        assertThat(Bytes.of("a\n" + row).refusal().issue().line()).isEqualTo(2);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsOneRecordOfALargeFile() throws Exception {
        String records = "3,4\n".repeat(Rows.MAX_CELL / 2);
        List<Row> rows = Bytes.of("a,b\n1,2\n\"1,2\n" + records).rows(Dialect.COMMA);
        assertThat(rows).hasSize(3 + Rows.MAX_CELL / 2);
        assertThat(rows.stream().filter(row -> row.kind() == Row.Kind.BROKEN).map(Row::lastLine)).containsExactly(3L);
    }

    @Test
    void aQuotedCellWithoutEndThatIsNoTableIsRefusedWithItsLikelyCause() {
        String refusal = Bytes.of("a,b\n1,2\n\"1,2\n" + "words and words\n".repeat(Rows.MAX_CELL / 8)).refusal().issue().what();
        assertThat(refusal).contains("not closed", "1,048,576");
    }

    @Test
    void cellsAndColumnsUpToTheLimitAreRead() throws Exception {
        assertThat(Bytes.of("x".repeat(Rows.MAX_CELL)).rows(Dialect.COMMA).getFirst().cell(0)).hasSize(Rows.MAX_CELL);
        assertThat(Bytes.of("x ".repeat(Rows.MAX_COLUMNS)).rows(Dialect.whitespace()).getFirst().size()).isEqualTo(Rows.MAX_COLUMNS);
        assertThatThrownBy(() -> Bytes.of("x ".repeat(Rows.MAX_COLUMNS + 1)).rows(Dialect.whitespace())).hasMessageContaining("4,096");
        assertThat(Bytes.of(",".repeat(Rows.MAX_COLUMNS - 1) + "z").rows(Dialect.COMMA).getFirst().size()).isEqualTo(Rows.MAX_COLUMNS);
    }

    private static Input endless(char c, AtomicLong read) {
        return new Input() {
            @Override
            public String name() {
                return "endless.csv";
            }

            @Override
            public long size() {
                return Long.MAX_VALUE;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    @Override
                    public int read() {
                        read.incrementAndGet();
                        return c;
                    }
                };
            }
        };
    }
}
