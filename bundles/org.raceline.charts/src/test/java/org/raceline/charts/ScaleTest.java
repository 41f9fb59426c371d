package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.model.Unit;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 4950   | 5 | count   | 0 1000 2000 3000 4000 5000
            40    | 4950   | 3 | count   | 0 2000 4000 6000
            0     | 2      | 5 | count   | 0 1 2
            0     | 0      | 5 | count   | 0 1
            -12   | 30     | 5 | points  | -20 -10 0 10 20 30
            0     | 0.0191 | 4 | ratio   | 0 0.005 0.010 0.015 0.020
            0     | 84     | 4 | seconds | 0 30 60 90
            0     | 7300   | 4 | seconds | 0 3600 7200 10800
            -9    | -3     | 3 | points  | -10 -5 0
            """)
    void stepsAreRound(double min, double max, int most, String unit, String ticks) {
        Scale scale = Scale.of(min, max, most, Unit.of(Unit.Kind.valueOf(unit.toUpperCase(Locale.ROOT)), ""), unit.equals("count"));
        List<BigDecimal> expected = List.of(ticks.split(" ")).stream().map(BigDecimal::new).toList();
        assertThat(scale.ticks()).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(expected);
    }
}
