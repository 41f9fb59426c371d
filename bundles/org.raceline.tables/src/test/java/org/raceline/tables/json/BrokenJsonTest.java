package org.raceline.tables.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Issue;

class BrokenJsonTest {
    private static final String ORDERS = "{\"shop\": \"é\",\n\"orders\": [\n{\"id\": 10, \"x\": [1.5, true]},\n{\n\"id\": 20},\n\n{\"id\": 30}\n],\n\"n\": 3}\n";

    @Test
    void everyLineIsAccountedForOnce() throws Exception {
        assertThat(JsonBytes.of(ORDERS).told("orders"))
                .containsExactly("header 1-2", "record 3-3", "fact", "record 4-5", "fact", "header 6-6", "record 7-7", "fact", "header 8-9");
        assertThat(JsonBytes.of("\n{\"id\":1}\n \n{\"id\":2\n{\"id\":3}").told())
                .containsExactly("header 1-1", "record 2-2", "fact", "header 3-3", "record 4-4", "reject", "record 5-5", "fact");
    }

    @Test
    void aDocumentCutAnywhereKeepsTheRecordsBeforeAndTellsOfTheRest() throws Exception {
        byte[] whole = ORDERS.getBytes(StandardCharsets.UTF_8);
        List<String> all = List.of("3-3 10", "4-5 20", "7-7 30");
        for (int length = 1; length < whole.length - 1; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == ORDERS.indexOf('é') + 1) {
                assertThat(new JsonBytes(cut).refusal("orders").what()).contains("UTF-8");
                continue;
            }
            List<String> read = new JsonBytes(cut).lines("orders");
            assertThat(read.getLast()).as("cut after %d bytes", length).endsWith("!");
            assertThat(read.subList(0, read.size() - 1)).isEqualTo(all.subList(0, read.size() - 1));
            assertThat(claimed(new JsonBytes(cut).told("orders"))).isEqualTo(new String(cut, StandardCharsets.UTF_8).lines().count());
        }
    }

    /** Number of lines, after checking that none is missing or told of twice. */
    private static long claimed(List<String> told) {
        long next = 1;
        for (String call : told) {
            if (call.startsWith("header ") || call.startsWith("record ")) {
                String[] lines = call.substring(7).split("-");
                assertThat(Long.parseLong(lines[0])).isEqualTo(next);
                next = Long.parseLong(lines[1]) + 1;
            }
        }
        return next - 1;
    }

    @Test
    void aCutAfterAWholeRecordIsReportedAndCostsNoRecord() throws Exception {
        assertThat(JsonBytes.of("[\n{\"id\":1},\n{\"id\":2},").told()).containsExactly("header 1-1", "record 2-2", "fact", "record 3-3", "fact", "report 3");
    }

    @Test
    void theCutIsNamedWithItsLine() throws Exception {
        try (JsonRecords records = JsonRecords.open(JsonBytes.of("[\n{\"id\":1},\n{\"id\":2,\n\"x\""))) {
            while (records.next().isPresent()) {
                assertThat(records.rest().items()).isEmpty();
            }
            Issue issue = records.problem().orElseThrow();
            assertThat(issue.line()).isEqualTo(3);
            assertThat(issue.what()).contains("cut off");
            assertThat(issue.remedy()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":NaN}", "{\"id\":Infinity}", "{\"id\":01}", "{\"id\":+1}", "{\"id\":.5}", "{'id':1}", "{\"id\":1,}", "{\"id\":1}// no", "{\"id\":\"\t\"}",
        "{\"id\":\"\\x\"}", "{\"id\":1} {\"id\":2}", "{\"id\":1}]"})
    void whatIsNotStrictJsonCostsItsLineAndNotMore(String line) throws Exception {
        assertThat(JsonBytes.of("{\"id\":8}\n" + line + "\n{\"id\":9}\n").lines()).containsExactly("1-1 8", "2-2 !", "3-3 9");
        assertThat(JsonBytes.of(line + "\n{\"id\":8}\n{\"id\":9}\n").lines()).containsExactly("1-1 !", "2-2 8", "3-3 9");
        assertThat(JsonBytes.of("[{\"id\":8},\n" + line + ",\n{\"id\":9}]").lines()).startsWith("1-1 8").contains("2-3 !").doesNotContain("3-3 9");
    }

    @Test
    void aMemberThatStandsTwiceCostsItsRecordAndNotMore() throws Exception {
        assertThat(JsonBytes.of("[{\"id\":1},\n{\"id\":2,\"a\":{\"b\":1,\"b\":1}},\n{\"id\":3}]").lines()).containsExactly("1-1 1", "2-2 !", "3-3 3");
        assertThat(JsonBytes.of("{\"rows\":[],\n\"rows\":[]}").refusal("rows").line()).isEqualTo(2);
        assertThat(JsonBytes.of("{\"rows\":[],\n\"meta\":{\"a\":1,\"a\":2}}").refusal("rows").what()).contains("twice");
    }

    @Test
    void aDocumentAfterTheDocumentIsToldOf() throws Exception {
        assertThat(JsonBytes.of("{\"rows\":[\n{\"id\":1}]}\n{\"rows\":[]}\n").lines("rows")).containsExactly("2-2 1", "3-3 !");
    }

    @Test
    void recordsThatShareLinesAreToldOfAsOne() throws Exception {
        assertThat(JsonBytes.of("[{\"id\":1},{\"id\":2},{\n\"id\":3}]").told()).containsExactly("record 1-1", "fact", "fact", "record 2-2", "fact");
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirLine() throws Exception {
        byte[] latin = "[{\"id\":1},\n{\"id\":\"ü\"}]".getBytes(StandardCharsets.ISO_8859_1);
        Issue issue = new JsonBytes(latin).refusal();
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.what()).contains("UTF-8");
        assertThat(new JsonBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, '[', 0, 0}).refusal().what()).contains("UTF-16LE");
    }
}
