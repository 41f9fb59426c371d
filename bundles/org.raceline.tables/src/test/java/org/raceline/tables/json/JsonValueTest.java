package org.raceline.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.tables.CellException;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Moment;

class JsonValueTest {
    private static final DateStyle ISO = DateStyle.of("uuuu-MM-dd'T'HH:mm:ssXXX", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd");

    private static JsonValue value(String json) throws Exception {
        return JsonBytes.of(json).records().getFirst().value();
    }

    @Test
    void whatIsNotThereAnswersEmpty() throws Exception {
        JsonValue order = value("{\"a\": null, \"b\": {\"c\": [10, \"x\"]}, \"/~\": 1}");
        assertThat(order.get("a").exists()).isFalse();
        assertThat(order.get("z").get("y").items()).isEmpty();
        assertThat(order.get("z").kind()).isEqualTo(JsonValue.Kind.NONE);
        assertThat(order.get("b").text()).isEmpty();
        assertThat(order.text("z")).isEmpty();
        assertThat(order.at("/b/c/1").text()).isEqualTo("x");
        assertThat(order.at("/~1~0").text()).isEqualTo("1");
        assertThat(order.at("/b/c/2").exists()).isFalse();
        assertThat(order.at("/b/c/-1").exists()).isFalse();
        assertThat(order.at("/nothing/here").exists()).isFalse();
        assertThat(order.members().keySet()).containsExactly("a", "b", "/~");
    }

    @Test
    void numbersAreExactWhetherWrittenAsNumberOrAsText() throws Exception {
        JsonValue order = value("{\"a\": 0.1, \"b\": \"29.350\", \"c\": 12345678901234567890.12, \"d\": 1E3, \"e\": \" \", \"f\": null}");
        assertThat(order.number("a")).contains(new BigDecimal("0.1"));
        assertThat(order.number("b")).contains(new BigDecimal("29.350"));
        assertThat(order.number("c")).contains(new BigDecimal("12345678901234567890.12"));
        assertThat(order.get("d").text()).isEqualTo("1000");
        assertThat(order.count("d").orElseThrow()).isEqualByComparingTo("1000");
        assertThat(order.number("e")).isEmpty();
        assertThat(order.number("f")).isEmpty();
        assertThat(order.number("g")).isEmpty();
    }

    @Test
    void whatIsNotWrittenAsAskedIsRejectedWithoutBeingShown() throws Exception {
        JsonValue order = value("{\"total\": \"ada@example.org\", \"list\": [1], \"yes\": true, \"half\": 0.5, \"day\": \"2023-02-30\"}");
        for (String name : new String[] {"total", "list", "yes"}) {
            assertThatThrownBy(() -> order.number(name)).isInstanceOf(CellException.class).hasMessageContaining(name).hasMessageNotContaining("ada");
        }
        assertThatThrownBy(() -> order.count("half")).isInstanceOf(CellException.class);
        assertThatThrownBy(() -> order.date("day", ISO)).isInstanceOf(CellException.class);
        assertThatThrownBy(() -> order.moment("list", ISO)).isInstanceOf(CellException.class);
        assertThat(order.empty("id").issue().column()).isEqualTo("id");
        assertThat(order.get("total")).hasToString("TEXT");
    }

    @Test
    void datesAreReadAsDeclared() throws Exception {
        JsonValue order = value("{\"local\": \"2017-03-22T16:28:02\", \"zoned\": \"2017-03-22T16:28:02-03:00\", \"day\": \"2017-03-22\", \"no\": \"\"}");
        LocalDateTime local = LocalDateTime.of(2017, 3, 22, 16, 28, 2);
        assertThat(order.moment("local", ISO)).contains(new Moment(local, Optional.empty()));
        assertThat(order.moment("zoned", ISO)).contains(new Moment(local, Optional.of(ZoneOffset.ofHours(-3))));
        assertThat(order.date("day", ISO)).contains(LocalDate.of(2017, 3, 22));
        assertThat(order.date("no", ISO)).isEmpty();
    }

    @Test
    void equalValuesAreEqual() throws Exception {
        assertThat(value("{\"a\": [1, \"x\", null, true]}")).isEqualTo(value("{\"a\":[1,\"x\",null,true]}")).isNotEqualTo(value("{\"a\": [1, \"x\", null, false]}"));
    }
}
