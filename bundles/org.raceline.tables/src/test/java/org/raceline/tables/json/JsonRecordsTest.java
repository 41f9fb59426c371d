package org.raceline.tables.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
    private static final String ORDERS = """
            {
              "shop": "Nordlicht",
              "orders": [
                {"id": 1, "total": "29.35"},
                {
                  "id": 2
                },
                {"id": 3}
              ],
              "count": 3
            }
            """;
    /** The rows stand before what explains them. */
    private static final String REPORTS = """
            {"kind": "batch", "reports": [
            {"rows": [
            {"id": "a"},
            {"id": "b"}],
            "rowCount": 2, "metadata": {"currencyCode": "EUR"}},
            {"rowCount": 0},
            {"rowCount": 7, "rows": [
            {"id": "c"}], "metadata": {"currencyCode": "USD"}}
            ]}
            """;

    @Test
    void recordsOfATopLevelArrayKnowTheirLines() throws Exception {
        assertThat(JsonBytes.of("[\n{\"id\": 1},\n\n{\n\"id\": 2}, \n{\"id\": 3}\n]").lines()).containsExactly("2-2 1", "4-5 2", "6-6 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aLineEndsAsTheDeskCountsIt(String end) throws Exception {
        assertThat(JsonBytes.of(ORDERS.replace("\n", end)).lines("orders")).containsExactly("4-4 1", "5-7 2", "8-8 3");
        assertThat(JsonBytes.of("{\"id\":1}\n\n{\"id\":2}\n".replace("\n", end)).lines()).containsExactly("1-1 1", "3-3 2");
    }

    @Test
    void aTopLevelObjectIsOneRecord() throws Exception {
        assertThat(JsonBytes.of("{\n\"id\": 4, \"items\": [{\"id\": 1}]\n}\n").lines()).containsExactly("1-3 4");
        assertThat(JsonBytes.of("{\"id\": 4}").lines()).containsExactly("1-1 4");
    }

    @Test
    void aSingleObjectAtTheEndOfThePathIsOneRecord() throws Exception {
        assertThat(JsonBytes.of("{\"data\":\n{\"id\": 4}\n}").lines("data")).containsExactly("2-2 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"orders\": []}", "{\"orders\": null}", "[]", "7", "{\"Orders\": [{\"id\": 1}]}", "{\"list\": {\"orders\": [1]}}", ""})
    void aPathThatLeadsNowhereHasNoRecords(String document) throws Exception {
        assertThat(JsonBytes.of(document).lines("orders")).isEmpty();
    }

    @Test
    void arraysOnTheWayAreEntered() throws Exception {
        List<JsonRecord> rows = JsonBytes.of(REPORTS).records("reports", "rows");
        assertThat(rows).extracting(row -> row.value().text("id") + row.firstLine()).containsExactly("a3", "b4", "c8");
        assertThat(rows).extracting(JsonRecord::holder).containsExactly("/reports/0", "/reports/0", "/reports/2");
    }

    @Test
    void whatStandsAfterTheRecordsIsKnownBeforeThem() throws Exception {
        JsonValue rest = JsonRecords.rest(JsonBytes.of(REPORTS), "reports", "rows");
        assertThat(rest.text("kind")).isEqualTo("batch");
        assertThat(JsonBytes.of(REPORTS).records("reports", "rows")).extracting(row -> rest.at(row.holder()).get("metadata").text("currencyCode"))
                .containsExactly("EUR", "EUR", "USD");
        assertThat(rest.get("reports").items()).extracting(report -> report.text("rowCount")).containsExactly("2", "0", "7");
        assertThat(rest.at("/reports/0/rows").items()).isEmpty();
    }

    @Test
    void aSingleReportHoldsItsRowsItself() throws Exception {
        JsonBytes report = JsonBytes.of("{\"rows\": [\n{\"id\": 1}],\n\"rowCount\": 1}");
        assertThat(JsonRecords.rest(report, "rows").at(report.records("rows").getFirst().holder()).text("rowCount")).isEqualTo("1");
    }

    @Test
    void theRestGrowsAsTheDocumentIsRead() throws Exception {
        try (JsonRecords records = JsonRecords.open(JsonBytes.of(ORDERS), "orders")) {
            records.next();
            assertThat(records.rest().members().keySet()).containsExactly("shop", "orders");
            while (records.next().isPresent()) {
                assertThat(records.rest().get("count").exists()).isFalse();
            }
            assertThat(records.rest().text("count")).isEqualTo("3");
            assertThat(records.problem()).isEmpty();
        }
    }

    @Test
    void utf16IsToldByItsByteOrderMarkAndTheMarkOfUtf8IsTakenOff() throws Exception {
        String text = "\uFEFF[{\"id\":\"Žluťoučký 🐎\"},\n{\"id\":\"2\"}]";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(JsonBytes.of(text, charset).lines()).containsExactly("1-1 Žluťoučký 🐎", "2-2 2");
            assertThat(JsonBytes.of(text.replaceAll("[\\[\\],]", ""), charset).lines()).containsExactly("1-1 Žluťoučký 🐎", "2-2 2");
        }
    }

    @Test
    void theHeadShowsWhatKindOfDocumentItIs() throws Exception {
        assertThat(JsonRecords.head(JsonBytes.of(REPORTS)).text("kind")).isEqualTo("batch");
        String orders = "[" + "{\"order_key\":\"k\",\"lines\":[1,2]},\n".repeat(9000);
        assertThat(JsonRecords.head(JsonBytes.of(orders)).items()).hasSizeBetween(1000, 3000).first().extracting(order -> order.text("order_key")).isEqualTo("k");
        assertThat(JsonRecords.head(JsonBytes.of("{\"event\":\"a\"}\n{\"event\":\"b\"}\n")).text("event")).isEqualTo("a");
        for (String other : List.of("", "Date,Total\n1,2\n", "<html>", "{\"a\"", "\u0000")) {
            assertThat(JsonRecords.head(JsonBytes.of(other)).members()).isEmpty();
        }
        assertThat(JsonRecords.head(JsonBytes.of("ÿ", StandardCharsets.ISO_8859_1)).exists()).isFalse();
    }
}
