package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;

class EncodingTest {
    private static final String TEXT = "город,emoji\nМосква,🌅\n";

    private static byte[] marked(int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    @Test
    void statedEncodingsAreReadAndTheMarkIsNoText() throws Exception {
        List<byte[]> files = List.of(TEXT.getBytes(StandardCharsets.UTF_8),
                join(marked(0xEF, 0xBB, 0xBF), TEXT.getBytes(StandardCharsets.UTF_8)),
                join(marked(0xFF, 0xFE), TEXT.getBytes(StandardCharsets.UTF_16LE)),
                join(marked(0xFE, 0xFF), TEXT.getBytes(StandardCharsets.UTF_16BE)));
        for (byte[] file : files) {
            assertThat(new Bytes(file).rows(Dialect.COMMA).stream().map(Row::cells))
                    .containsExactly(List.of("город", "emoji"), List.of("Москва", "🌅"));
        }
    }

    @Test
    void otherEncodingsAreRefusedAtTheFirstLineThatShowsIt() {
        ConnectorException refused = Bytes.of("name,city\nplain,x\nZoë,Köln\n", Charset.forName("windows-1252")).refusal();
        assertThat(refused.issue().line()).isEqualTo(3);
        assertThat(refused.issue().what()).contains("UTF-8");
        assertThat(refused.issue().remedy()).contains("UTF-8");
    }

    @Test
    void utf16WithoutAMarkIsRefusedAsNulCharacters() {
        assertThat(Bytes.of("a,b\n1,2\n", StandardCharsets.UTF_16LE).refusal().issue().what()).contains("NUL");
    }

    @Test
    void aFileCutInsideACharacterIsRefused() {
        byte[] whole = "name\nz\u00fc".getBytes(StandardCharsets.UTF_8);
        assertThat(new Bytes(Arrays.copyOf(whole, whole.length - 1)).refusal().issue().line()).isEqualTo(2);
        byte[] wide = join(marked(0xFF, 0xFE), "ab\nc".getBytes(StandardCharsets.UTF_16LE));
        assertThat(new Bytes(Arrays.copyOf(wide, wide.length - 1)).refusal().issue().what()).contains("UTF-16");
    }

    @Test
    void textAcrossTheBuffersSeamIsWhole() throws Exception {
        for (int padding = 65_530; padding < 65_540; padding++) {
            String cell = "x".repeat(padding) + "🌅\r\n";
            List<Row> rows = Bytes.of(cell + "\"a\r\nb\"").rows(Dialect.COMMA);
            assertThat(rows.get(0).cell(0)).endsWith("x🌅");
            assertThat(rows.get(1).cell(0)).isEqualTo("a\r\nb");
            assertThat(rows.get(1).lastLine()).isEqualTo(3);
        }
    }
}
