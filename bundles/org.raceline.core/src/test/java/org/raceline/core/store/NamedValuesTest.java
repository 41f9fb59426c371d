package org.raceline.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamedValuesTest {

    @Test
    void theyAnswerAsAMapInOrderDoes() {
        Random random = new Random(3);
        NamedValues<Integer> values = new NamedValues<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            String name = "n" + random.nextInt(30);
            if (random.nextInt(100) == 0) {
                values.clear();
                expected.clear();
            }
            assertThat(values.put(name, i)).isEqualTo(expected.put(name, i));
            assertThat(List.copyOf(values.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(values).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(expected).isEqualTo(values);
            String other = "n" + random.nextInt(30);
            assertThat(values.get(other)).isEqualTo(expected.get(other));
            assertThat(values.containsKey(other)).isEqualTo(expected.containsKey(other));
            assertThat(values.place(other, random.nextInt(30))).isEqualTo(List.copyOf(expected.keySet()).indexOf(other));
        }
    }
}
