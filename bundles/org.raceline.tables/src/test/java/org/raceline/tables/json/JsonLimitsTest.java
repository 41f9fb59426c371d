package org.raceline.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;

class JsonLimitsTest {

    @Test
    void nestingIsReadToTheLimitAndRefusedBeyond() throws Exception {
        int inside = JsonRecords.MAX_DEPTH - 1;
        assertThat(JsonBytes.of("[" + "[".repeat(inside) + "]".repeat(inside) + "]").records()).hasSize(1);
        assertThat(JsonBytes.of("[\n" + "[".repeat(1_000_000)).refusal().line()).isEqualTo(2);
        assertThat(JsonBytes.of("{\"a\":".repeat(100_000)).refusal("rows").what()).contains("64");
        assertThat(JsonBytes.of("{}\n" + "[".repeat(1000) + "\n{}").lines()).containsExactly("1-1 ", "2-2 !", "3-3 ");
        assertThat(JsonRecords.head(JsonBytes.of("[".repeat(1_000_000))).exists()).isTrue();
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws Exception {
        assertThat(JsonBytes.of("[\"" + "x".repeat(JsonRecords.MAX_TEXT) + "\"]").records().getFirst().value().text()).hasSize(JsonRecords.MAX_TEXT);
        assertThat(JsonBytes.of("[\"" + "x".repeat(JsonRecords.MAX_TEXT + 10_000) + "\"]").refusal().what()).contains("1,048,576");
    }

    @Test
    void aRecordThatIsTooLargeIsRefused() throws Exception {
        String text = "\"" + "x".repeat(JsonRecords.MAX_TEXT - 1) + "\",";
        assertThat(JsonBytes.of("[[" + text.repeat(9) + "1]]").refusal().what()).contains("8,388,608");
        assertThat(JsonBytes.of("{\"a\":[" + text.repeat(9) + "1]}\n{}").refusal().what()).contains("8,388,608");
        assertThat(JsonBytes.of("{\"a\":[" + text.repeat(9) + "1]}").refusal("rows").what()).contains("8,388,608");
        assertThat(JsonBytes.of("[" + ("[" + text + "1],").repeat(9) + "1]").records()).hasSize(10);
    }

    @Test
    void aRecordWithTooManyValuesIsRefused() throws Exception {
        String many = "0,".repeat(JsonRecords.MAX_VALUES);
        assertThat(JsonBytes.of("[\n[" + many + "0]]").refusal().line()).isEqualTo(2);
        assertThat(JsonBytes.of("[" + many + "0]").records()).hasSize(JsonRecords.MAX_VALUES + 1);
        assertThat(JsonBytes.of("{\"other\":[" + many + "0],\"rows\":[]}").refusal("rows").what()).contains("100,000");
        assertThat(JsonBytes.of("[" + "{},".repeat(JsonRecords.MAX_VALUES) + "{}]").refusal("rows").what()).contains("100,000");
    }

    @Test
    void aNumberThatIsNoFigureCostsItsRecord() throws Exception {
        String digits = "9".repeat(100);
        assertThat(JsonBytes.of("[{\"id\":" + digits + "},\n{\"id\":1e400},\n{\"id\":-1.5E-400}]").records()).allMatch(each -> each.problem().isEmpty());
        assertThat(JsonBytes.of("[{\"id\":" + digits + "1},\n{\"id\":1e401},\n{\"id\":1e-99999999999},\n{\"id\":5}]").lines())
                .containsExactly("1-1 !", "2-2 !", "3-3 !", "4-4 5");
        assertThat(JsonBytes.of("{\"rows\":[],\"n\":1e401}").refusal("rows").what()).contains("digits");
    }

    @Test
    void recordsOfAnEndlessFileAreReadOneByOne() throws Exception {
        for (EndlessInput endless : new EndlessInput[] {new EndlessInput("[", "{\"id\":1},\n"), new EndlessInput("", "{\"id\":1}\n")}) {
            try (JsonRecords records = JsonRecords.open(endless)) {
                for (int line = 1; line < 1000; line++) {
                    assertThat(records.next().orElseThrow().lastLine()).isEqualTo(line);
                }
            }
            assertThat(JsonRecords.head(endless).exists()).isTrue();
        }
    }

    @Test
    void aTextWithoutEndIsRefused() {
        for (String begin : new String[] {"[{\"id\":\"", "{\"id\":\"", "{\"id\":[1,1,", "{\"id\":1}\n{\"id\":\""}) {
            assertThatThrownBy(() -> {
                try (JsonRecords records = JsonRecords.open(new EndlessInput(begin, "1,1,"))) {
                    while (records.next().isPresent()) {
                        assertThat(begin).contains("\n");
                    }
                }
            }).isInstanceOf(ConnectorException.class);
        }
    }
}
