package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raceline.tables.CellException;

class RepeatedTest {

    @Test
    void eachTextHasItsOwnMeaningAlsoWhereTheyEndAlike() throws CellException {
        Random random = new Random(2);
        Repeated<String> repeated = new Repeated<>(text -> "<" + text + ">");
        for (int i = 0; i < 100_000; i++) {
            String text = random.nextInt(900) + (random.nextBoolean() ? "" : "-campaign");
            assertThat(repeated.of(text)).isEqualTo("<" + text + ">");
        }
        assertThat(repeated.of("")).isEqualTo("<>");
    }

    @Test
    void whatWasReadIsNotReadAgainAndWhatMeansNothingAlwaysIs() throws CellException {
        List<String> read = new ArrayList<>();
        Repeated<Object> repeated = new Repeated<>(text -> {
            read.add(text);
            if (text.isEmpty()) {
                throw new CellException(Sentences.error("cell.email"));
            }
            return new Object();
        });
        assertThat(repeated.of(new String("a"))).isSameAs(repeated.of(new String("a")));
        assertThatThrownBy(() -> repeated.of("")).isInstanceOf(CellException.class);
        assertThatThrownBy(() -> repeated.of("")).isInstanceOf(CellException.class);
        assertThat(read).containsExactly("a", "", "");
    }
}
