package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.MappingRules;
import org.raceline.testkit.BytesInput;

class ProfileTextTest {
    private static final String GOOD = """
            id: tv
            name: TV spend
            table: {totals: [Total, Sum]}
            observations:
              date: Week
              grain: week
              metrics:
                media_cost: Cost
                impressions: {column: Contacts, per: 0.001}
              dimensions:
                channel: {value: TV}
            """;

    private static Declaration read(String text) throws Exception {
        return new MappedTables().profile(BytesInput.of("tv.yaml", text));
    }

    private static List<String> problems(String text) throws Exception {
        return MappingRules.check(read(text), Known.CATALOGUE).stream().map(issue -> issue.file() + ":" + issue.line() + " " + issue.what()).toList();
    }

    private static Issue refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Issue refusal(byte[] text) {
        return catchThrowableOfType(ConnectorException.class, () -> new MappedTables().profile(new BytesInput("tv.yaml", text))).issue();
    }

    @Test
    void bothSpellingsAreOneTree() throws Exception {
        Declaration tree = read(GOOD);
        assertThat(tree.element()).isEqualTo("mapping");
        assertThat(tree.attribute("name")).isEqualTo("TV spend");
        assertThat(tree.children("table").getFirst().children("total")).extracting(total -> total.attribute("text")).containsExactly("Total", "Sum");
        Declaration rows = tree.children("observations").getFirst();
        assertThat(rows.children("metric")).extracting(metric -> metric.attribute("id") + "=" + metric.attribute("column") + "/" + metric.attribute("per"))
                .containsExactly("media_cost=Cost/", "impressions=Contacts/0.001");
        assertThat(rows.children("dimension").getFirst().attribute("value")).isEqualTo("TV");
        assertThat(problems(GOOD)).isEmpty();
        assertThat(problems("\uFEFF" + GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "grain: week|grain: fortnight|tv.yaml:6 \"grain\" of observations cannot be \"fortnight\".",
        "media_cost: Cost|cost: Cost|tv.yaml:8 There is no metric \"cost\".",
        "per: 0.001|per: many|tv.yaml:9 \"per\" of metric impressions cannot be \"many\".",
        "column: Contacts|heading: Contacts|tv.yaml:9 \"heading\" cannot stand in metric impressions.",
        "channel: {value: TV}|station: {value: TV}|tv.yaml:11 There is no dimension \"station\".",
        "date: Week|day: Week|tv.yaml:5 \"day\" cannot stand in observations.",
        "totals: [Total, Sum]|locale: Russian|tv.yaml:3 \"locale\" of table cannot be \"Russian\".",
        "name: TV spend|label: TV|tv.yaml:2 \"label\" cannot stand in The mapping."})
    void eachMistakeIsNamedWithItsLine(String good, String bad, String sentence) throws Exception {
        assertThat(problems(GOOD.replace(good, bad))).contains(sentence);
        assertThat(MappingRules.check(read(GOOD.replace(good, bad)), Known.CATALOGUE)).allMatch(issue -> !issue.remedy().isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id: tv\\nid: radio|2|\"id\" stands here twice.", "id: &a tv\\nname: *a|1|Anchors and aliases (& and *) are not used in mapping profiles.",
        "id: [tv|2|The mapping profile is not written as YAML is: ", "id: tv\\n---\\nid: b|2|The file holds a second document.",
        "just words|1|A mapping profile consists of entries", "[a]: b|1|An entry must begin with a word.", "# nothing|0|The mapping profile is empty.",
        "id: !!java.net.URL [http://localhost]|0|"})
    void whatIsNoProfileIsRefused(String text, long line, String sentence) throws Exception {
        String yaml = text.replace("\\n", "\n") + "\n";
        if (sentence == null) {
            assertThat(problems(yaml)).isNotEmpty(); // a type is never looked up: it is a list, and no id
        } else {
            assertThat(refusal(yaml).what()).startsWith(sentence);
            assertThat(refusal(yaml).line()).isEqualTo(line);
            assertThat(refusal(yaml).remedy()).isNotBlank();
        }
    }

    @Test
    void hostileProfilesAreRefused() {
        assertThat(refusal("a: ".repeat(1) + "[".repeat(30_000)).what()).isEqualTo("The mapping profile nests too deeply.");
        assertThat(refusal("x".repeat(70_000)).what()).isEqualTo("A mapping profile has 64 KB at the most.");
        assertThat(refusal(new byte[] {'a', ':', ' ', (byte) 0xFF}).what()).isEqualTo("The mapping profile is not in UTF-8.");
        assertThat(refusal("\u0000").what()).startsWith("The mapping profile is not written as YAML is");
    }

    @Test
    void aListOfKeysAndExclusionsIsRead() throws Exception {
        Declaration rows = read("""
                id: calls
                name: Calls
                touchpoints:
                  kind: lead
                  date: Started
                  key: [Day, No]
                  exclude:
                    - {column: Outcome, values: [no answer, busy], as: cancelled}
                    - column: Agent
                      values: robot
                      as: test
                """).children("touchpoints").getFirst();
        assertThat(rows.children("key")).extracting(key -> key.attribute("column")).containsExactly("Day", "No");
        assertThat(rows.children("exclude")).extracting(exclude -> exclude.children("value").size()).containsExactly(2, 1);
    }
}
