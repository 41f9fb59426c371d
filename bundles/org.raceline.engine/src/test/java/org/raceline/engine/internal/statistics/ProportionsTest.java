package org.raceline.engine.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.RateComparison.Verdict;

/** Against the worked example of Newcombe (1998), table II: 56 of 70 and 48 of 80. */
class ProportionsTest {
    private static final BigDecimal DIGIT = new BigDecimal("0.00006");

    @Test
    void theDifferenceHasTheIntervalOfThePaper() {
        RateComparison compared = Proportions.compare(new Proportion(80, 48), new Proportion(70, 56));
        assertThat(compared.difference()).isEqualByComparingTo("0.2");
        assertThat(compared.differenceInterval().low()).isCloseTo(new BigDecimal("0.0524"), Assertions.within(DIGIT));
        assertThat(compared.differenceInterval().high()).isCloseTo(new BigDecimal("0.3339"), Assertions.within(DIGIT));
        assertThat(compared.verdict()).isEqualTo(Verdict.HIGHER);
    }

    @Test
    void littleDataIsNoVerdict() {
        assertThat(Proportions.compare(new Proportion(100, 4), new Proportion(100, 60)).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(Proportions.compare(new Proportion(1000, 100), new Proportion(1000, 100)).verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(Proportions.compare(new Proportion(10, 0), new Proportion(10, 5)).uplift()).isEmpty();
    }
}
