package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Quantity;

class SharesTest {
    private static List<String> of(Quantity whole, String... weights) {
        return Shares.of(whole, List.of(weights).stream().map(BigDecimal::new).toList()).stream().map(part -> part.value().toPlainString()).toList();
    }

    @Test
    void whatCannotBeCutStaysWholeAndNothingIsLost() {
        assertThat(of(Quantity.count(100), "31", "30", "31")).containsExactly("34", "32", "34");
        assertThat(of(Quantity.count(1), "1", "1", "1")).containsExactly("1", "0", "0");
        assertThat(of(Quantity.money("100", "EUR"), "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(of(Quantity.money("100", "JPY"), "1", "1", "1")).containsExactly("34", "33", "33");
        assertThat(of(Quantity.money("100", "XXX"), "1", "2")).containsExactly("33.33", "66.67");
        assertThat(of(Quantity.money("0.001", "EUR"), "1", "1")).containsExactly("0.001", "0.000");
        assertThat(of(Quantity.count(-7), "1", "1")).containsExactly("-3", "-4");
    }

    @Test
    void aPartWithoutWeightGetsNothing() {
        assertThat(of(Quantity.count(5), "0", "3", "0", "2")).containsExactly("0", "3", "0", "2");
        assertThatIllegalArgumentException().isThrownBy(() -> of(Quantity.count(5), "0", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Quantity.count(5), "2", "-1"));
    }

    @Test
    void thePartsAlwaysSumToTheWholeAndNoneIsAStepOff() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            Quantity whole = Quantity.money(new BigDecimal(random.nextLong(-1_000_000, 1_000_000_000)).movePointLeft(2).toPlainString(), "EUR");
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(40)).mapToObj(j -> BigDecimal.valueOf(1 + random.nextInt(1000))).toList();
            List<Quantity> parts = Shares.of(whole, weights);
            assertThat(parts.stream().reduce(Quantity::plus).orElseThrow().value()).isEqualByComparingTo(whole.value());
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int j = 0; j < parts.size(); j++) {
                BigDecimal off = parts.get(j).value().multiply(sum).subtract(whole.value().multiply(weights.get(j))).abs();
                assertThat(off).isLessThan(sum.movePointLeft(2));
            }
        }
    }
}
