package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;

class EncodingTest {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String TEXT = "город,emoji\nМосква,🌅\n";
    private static final String GERMAN = "Größe,Übersicht\nMünchen,Köln\nfür Mädchen,Österreich\nSchlüssel,größer als früher\n";
    private static final String RUSSIAN = "Дата,Кампания\n1,Весенняя распродажа\n2,Новые покупатели\n3,Возврат в магазин\n";

    private static Settings told(String encoding) {
        return new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.empty(), Map.of(Rows.ENCODING, encoding));
    }

    private static List<List<String>> cells(Bytes file) throws Exception {
        return file.rows(Dialect.COMMA).stream().map(Row::cells).toList();
    }

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
    void aHandfulOfLettersIsNoProof() {
        ConnectorException refused = Bytes.of("name,city\nplain,x\nZoë,Köln\n", WESTERN).refusal();
        assertThat(refused.isNeedsInput()).isTrue();
        assertThat(refused.issue().line()).isEqualTo(3);
        assertThat(refused.issue().remedy()).contains("UTF-8", "--set encoding=windows-1252");
    }

    @Test
    void enoughWordsProveTheirPage() throws Exception {
        assertThat(cells(Bytes.of(GERMAN, WESTERN))).isEqualTo(cells(Bytes.of(GERMAN)));
        assertThat(cells(Bytes.of(RUSSIAN, CYRILLIC))).isEqualTo(cells(Bytes.of(RUSSIAN)));
    }

    @Test
    void lettersFarBehindTheHeadProveThePageOfWhatComesBeforeThem() throws Exception {
        String far = "plain,cells\n".repeat(20_000) + GERMAN;
        assertThat(cells(Bytes.of(far, WESTERN))).isEqualTo(cells(Bytes.of(far)));
    }

    @Test
    void anotherPageIsNotTakenForOne() {
        for (String page : List.of("KOI8-R", "IBM866", "ISO-8859-5", "x-MacCyrillic")) {
            assertThat(Bytes.of(RUSSIAN, Charset.forName(page)).refusal().isNeedsInput()).as(page).isTrue();
        }
        for (String page : List.of("IBM850", "x-MacRoman")) {
            assertThat(Bytes.of(GERMAN, Charset.forName(page)).refusal().isNeedsInput()).as(page).isTrue();
        }
        String euro = GERMAN + "Erlös in €,5\n";
        assertThat(Bytes.of(euro, Charset.forName("ISO-8859-15")).refusal().isNeedsInput()).isTrue();
        String turkish = "ışık,şeker,çağrı,İzmir,göğüs,başlık,ağaç,eşlik,kırık,şişli\n".repeat(3);
        assertThat(Bytes.of(turkish, Charset.forName("windows-1254")).refusal().isNeedsInput()).isTrue();
        String persian = "گزارش,فروش,هزینه\nکمپین بهار,۱۲,تهران\n".replace('ی', 'ي').replace("۱۲", "12").repeat(5);
        assertThat(Bytes.of(persian, Charset.forName("windows-1256")).refusal().isNeedsInput()).isTrue();
    }

    @Test
    void aDamagedByteInUtf8IsNoOtherPage() {
        byte[] damaged = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        damaged[RUSSIAN.indexOf('\n') * 2] = (byte) 0xC3;
        assertThat(new Bytes(damaged).refusal().isNeedsInput()).isFalse();
        assertThat(new Bytes(damaged).refusal().issue().what()).contains("UTF-8");
    }

    @Test
    void aDeclaredEncodingIsHeededUnlessTheFileSaysOtherwise() throws Exception {
        assertThat(Bytes.of("Zoë,Köln\n", WESTERN).rows(Dialect.COMMA, told("cp1252")).getFirst().cells()).containsExactly("Zoë", "Köln");
        assertThat(Bytes.of("да,нет\n", CYRILLIC).rows(Dialect.COMMA, told("Windows-1251")).getFirst().cells()).containsExactly("да", "нет");
        assertThat(Bytes.of("б,в\n", StandardCharsets.UTF_16BE).rows(Dialect.COMMA, told("utf-16be")).getFirst().cells()).containsExactly("б", "в");
        assertThat(new Bytes(join(marked(0xEF, 0xBB, 0xBF), TEXT.getBytes(StandardCharsets.UTF_8))).rows(Dialect.COMMA, told("windows-1251"))
                .getFirst().cells()).containsExactly("город", "emoji");
    }

    @Test
    void aDeclaredEncodingThatIsWrongIsRefused() {
        assertThatThrownBy(() -> Bytes.of(TEXT).rows(Dialect.COMMA, told("windows-1251"))).isInstanceOf(ConnectorException.class)
                .hasMessageContaining("windows-1251").hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Bytes.of(TEXT).rows(Dialect.COMMA, told("klingon"))).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> new Bytes(marked('a', 0x98)).rows(Dialect.COMMA, told("windows-1251"))).isInstanceOf(ConnectorException.class);
    }

    @Test
    void utf16WithoutAMarkIsProvenByItsZeroBytes() throws Exception {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String text : List.of("a,b\n1,2\n", RUSSIAN, TEXT)) {
                assertThat(cells(Bytes.of(text, wide))).isEqualTo(cells(Bytes.of(text)));
            }
        }
    }

    @Test
    void zeroBytesThatProveNothingAreRefused() {
        assertThat(Bytes.of("a,b\n1,\u00002\n").refusal().issue().what()).contains("NUL");
        assertThat(Bytes.of("a,b\n1,2\n", Charset.forName("UTF-32LE")).refusal().issue().what()).contains("NUL");
        assertThat(new Bytes(marked('P', 'K', 3, 4, 20, 0, 0, 0, 8, 0)).refusal().issue().what()).contains("NUL");
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
