package org.raceline.console.internal.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What it writes is JSON, on one line, in the order of calls. */
class JsonWriterTest {

    @Test
    void membersStandInTheOrderOfCalls() {
        JsonWriter json = new JsonWriter().object().member("b", "x").member("a", 7).member("c", (String) null).member("d", true)
                .member("e", List.of("p", "q")).name("f").array().object().endObject().array().endArray().endArray().endObject();
        assertThat(json.text()).isEqualTo("{\"b\":\"x\",\"a\":7,\"c\":null,\"d\":true,\"e\":[\"p\",\"q\"],\"f\":[{},[]]}");
    }

    @Test
    void whatNoJsonStringMayHoldIsEscaped() {
        assertThat(new JsonWriter().value("\"\\\n\r\t\b\u0000").text()).isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0008\\u0000\"");
    }

    @Test
    void whatSomeProgramsTakeForAnEndOfLineIsEscaped() {
        assertThat(new JsonWriter().value("\u2028\u2029\u0085\u000b\u000c\u001c").text()).isEqualTo("\"\\u2028\\u2029\\u0085\\u000b\\u000c\\u001c\"");
    }

    @Test
    void halfACharacterIsEscapedAndAWholeOneIsNot() {
        assertThat(new JsonWriter().value("é 🚀 \ud83d x \ude80").text()).isEqualTo("\"é 🚀 \\ud83d x \\ude80\"");
    }

    @Test
    void callsThatMakeNoJsonAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().object().value("no name"));
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().array().name("no object"));
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().object().name("a").name("b"));
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().object().name("a").endObject());
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().array().endObject());
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().value("one").value("two"));
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().object().text());
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().text());
    }
}
