package org.raceline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;

class JsonLayoutTest {

    private static String laidOut(String json) throws Exception {
        return Bytes.of("a.json", json).opened().get("a.json");
    }

    @Test
    void recordsOnOneLineAreLaidOutOneALine() throws Exception {
        assertThat(laidOut("[{\"id\":1,\"x\":[1,2]},{\"id\":2}]")).isEqualTo("[\n{\"id\":1,\"x\":[1,2]},\n{\"id\":2}]");
        assertThat(laidOut("{\"orders\": [ {\"id\":1}, {\"id\":2} ], \"n\": 2}\n")).isEqualTo("{\"orders\": [ \n{\"id\":1}, \n{\"id\":2} ], \"n\": 2}\n");
    }

    @Test
    void rowsOfTheOnlyReportAreLaidOutAndWhatIsInThemStaysTogether() throws Exception {
        assertThat(laidOut("{\"reports\":[{\"rows\":[{\"v\":[{\"a\":1},{\"a\":2}]},{\"v\":[]}]}]}"))
                .isEqualTo("{\"reports\":[\n{\"rows\":[\n{\"v\":[{\"a\":1},{\"a\":2}]},\n{\"v\":[]}]}]}");
    }

    @Test
    void aRecordThatBeginsWhereAnotherEndsIsMovedToALineOfItsOwn() throws Exception {
        assertThat(laidOut("[\n  {\n    \"id\": 1\n  }, {\n    \"id\": 2\n  }\n]")).isEqualTo("[\n  {\n    \"id\": 1\n  }, \n{\n    \"id\": 2\n  }\n]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n{\"id\":1},\n{\"id\":2}\n]", "{\"a\":[1,2,3],\"b\":[\"x\",\"y\"]}", "{\"event\":\"a\",\"params\":[{\"k\":1},{\"k\":2}]}\n{\"event\":\"b\"}\n",
        "[\r{\"id\":1},\r\n{\"id\":2}]", "[\n{\"id\":1,\"lines\":[{\"n\":1},{\"n\":2}]},\n{\"id\":2}\n]", "[\"{},{}\", \"\\\"[{},{}\"]", "[]", "[{}", "{\"a\":1}", "[{},{}]x]",
        "{\"a\":1}{\"a\":[{},{}]}"})
    void whatHasItsRecordsOnLinesOfTheirOwnOrIsNotOneDocumentStaysAsItIs(String json) throws Exception {
        Bytes file = Bytes.of("a.json", json);
        assertThat(Containers.open(file, Limits.DEFAULT)).containsExactly(file);
    }

    @Test
    void textsAndNumbersStayByteByByte() throws Exception {
        String odd = "{\"a\":1.50e+07,\"b\":\"\\u00e9\\/\\\"},{[]\",\"c\":\"é🐎\\\\\"}";
        assertThat(laidOut("[" + odd + "," + odd + "]").replace("\n", "")).isEqualTo("[" + odd + "," + odd + "]");
    }

    @Test
    void aDocumentThatIsCutIsLaidOutUpToThere() throws Exception {
        String whole = "[{\"id\":1},{\"id\":2},{\"id\":3}]";
        for (int length = 12; length < whole.length(); length++) {
            assertThat(laidOut(whole.substring(0, length))).isEqualTo("[" + whole.substring(1, length).replace("{", "\n{"));
        }
        assertThat(laidOut("[{\"id\":1},{\"id\":2}},{\"id\":3}]")).isEqualTo("[\n{\"id\":1},\n{\"id\":2}},{\"id\":3}]");
    }

    @Test
    void utf16StaysUtf16() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Bytes file = new Bytes("a.json", "\uFEFF[{\"x\":\"\u0A7B\"},{\"x\":2}]".getBytes(charset));
            try (var in = Containers.open(file, Limits.DEFAULT).getFirst().open()) {
                assertThat(new String(in.readAllBytes(), charset)).isEqualTo("\uFEFF[\n{\"x\":\"\u0A7B\"},\n{\"x\":2}]");
            }
        }
    }

    @Test
    void thatLinesAreCountedAnewIsToldToTheUser() throws Exception {
        List<Issue> remarks = new ArrayList<>();
        Bytes.of("a.json", "[{},{}]").opened(remarks);
        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.INFO);
            assertThat(remark.what()).contains("line numbers");
        });
    }

    @Test
    void aLargeDocumentIsTheSameWhereverItsBytesFallIntoBuffers() throws Exception {
        String records = "{\"id\":12345,\"t\":\"\\\\\\\"x\"},".repeat(20_000);
        assertThat(laidOut("[" + records + "{}]")).isEqualTo("[\n" + records.replace("},", "},\n") + "{}]");
    }
}
