package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.FormulaException;
import org.raceline.core.model.FormulaParser;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

class FormulaArithmeticTest {

    private static FormulaArithmetic.Outcome evaluate(Unit.Kind unit, String text, Map<String, Quantity> operands) throws FormulaException {
        return FormulaArithmetic.evaluate(new Metric.Formula(new Metric.About("f", "f", "f", ""), unit, text, FormulaParser.parse(text)), operands);
    }

    private static Quantity euro(String value) {
        return Quantity.money(value, "EUR");
    }

    @Test
    void sumsAreExactAndQuotientsHave34Digits() throws FormulaException {
        assertThat(evaluate(Unit.Kind.MONEY, "a - b", Map.of("a", euro("0.3"), "b", euro("0.1"))).value()).contains(euro("0.2"));
        assertThat(evaluate(Unit.Kind.MONEY, "1000 * a / n", Map.of("a", euro("1"), "n", Quantity.count(3))).value())
                .contains(euro("333.3333333333333333333333333333333"));
    }

    @Test
    void moneyOverMoneyIsAShareAndMoneyPerPieceIsMoney() throws FormulaException {
        assertThat(evaluate(Unit.Kind.RATIO, "a / b", Map.of("a", euro("1"), "b", euro("4"))).value()).contains(new Quantity(new BigDecimal("0.25"), Unit.RATIO));
        assertThat(evaluate(Unit.Kind.POINTS, "100 * (p - d) / n", Map.of("p", Quantity.count(6), "d", Quantity.count(1), "n", Quantity.count(10))).value())
                .hasValueSatisfying(v -> assertThat(v).isEqualTo(new Quantity(v.value(), Unit.POINTS)).extracting(Quantity::value).matches(n -> n.compareTo(BigDecimal.valueOf(50)) == 0));
        assertThat(evaluate(Unit.Kind.NUMBER, "p / n", Map.of("p", Quantity.count(6), "n", Quantity.count(4))).value()).contains(new Quantity(new BigDecimal("1.5"), Unit.NUMBER));
    }

    @Test
    void aZeroDivisorAnywhereMakesItUndefined() throws FormulaException {
        Map<String, Quantity> operands = Map.of("a", Quantity.count(0), "b", Quantity.count(0), "c", Quantity.count(2));
        assertThat(evaluate(Unit.Kind.RATIO, "a / b", operands).reason()).contains(Reason.UNDEFINED);
        assertThat(evaluate(Unit.Kind.RATIO, "1 - a / c + c / (a * 5)", operands).reason()).contains(Reason.UNDEFINED);
        assertThat(evaluate(Unit.Kind.RATIO, "1 - a / c", operands).value()).hasValueSatisfying(v -> assertThat(v.value()).isEqualByComparingTo("1"));
    }

    @Test
    void currenciesNeverMeetNotEvenInAShareOfZero() throws FormulaException {
        assertThat(evaluate(Unit.Kind.RATIO, "a / b", Map.of("a", euro("1"), "b", Quantity.money("0", "XXX"))).reason()).contains(Reason.MIXED_CURRENCY);
    }

    @Test
    void unlikeUnitsAreRefused() {
        Map<String, Quantity> operands = Map.of("a", euro("1"), "n", Quantity.count(3));
        assertThatThrownBy(() -> evaluate(Unit.Kind.MONEY, "a + n", operands)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(Unit.Kind.COUNT, "a / n", operands)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(Unit.Kind.MONEY, "a * n", operands)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(Unit.Kind.MONEY, "a / b", operands)).hasMessageContaining("b");
    }
}
