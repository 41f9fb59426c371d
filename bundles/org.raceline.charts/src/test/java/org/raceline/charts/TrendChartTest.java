package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

class TrendChartTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);

    private static ProbeGfx probe(List<TrendChart.Line> lines, String why) {
        return ProbeGfx.of(new TrendChart("Visits by channel", lines, why), 688, 340, Locale.ENGLISH);
    }

    private static List<Reading> days(LocalDate first, long... values) {
        return IntStream.range(0, values.length).mapToObj(i -> Sample.reading("visits", Period.day(first.plusDays(i)), Quantity.count(values[i]))).toList();
    }

    @Test
    void labelsRoundValuesAndDays() {
        ProbeGfx probe = probe(Sample.trend().lines(), "");
        assertThat(probe.texts()).contains("0", "1,000", "2,000", "3,000", "4,000", "5,000").contains("Aug 25", "Organic Search", "Organic Social");
        assertThat(probe.polylines).hasSize(4);
    }

    @Test
    void labelsMonthsWhereTheStretchIsLong() {
        Period years = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30));
        assertThat(probe(List.of(new TrendChart.Line("All", Sample.course("visits", years, 100, 9, 1))), "").texts())
                .contains("Jan 2025", "Apr", "Jul", "Oct", "Jan 2026");
    }

    @Test
    void countsWholeThingsInWholeSteps() {
        assertThat(probe(List.of(new TrendChart.Line("All", days(LocalDate.of(2026, 11, 1), 0, 1, 2, 1))), "").texts())
                .contains("0", "1", "2").doesNotContain("0.5", "1.5");
    }

    @Test
    void breaksALineWhereAReadingHasNoValueAndWhereThereIsNone() {
        List<Reading> readings = new ArrayList<>(days(LocalDate.of(2026, 11, 1), 5, 6, 7, 8, 9, 8, 7));
        readings.set(2, Sample.none("visits", readings.get(2).period(), Reason.NO_DATA));
        readings.remove(5);
        ProbeGfx probe = probe(List.of(new TrendChart.Line("All", readings)), "");
        assertThat(probe.polylines).extracting(points -> points.length / 2).containsExactly(2, 2);
        assertThat(probe.dots).as("the last day stands alone").hasSize(1);
    }

    @Test
    void thinsManyPointsButKeepsThePeak() {
        Period decades = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2019, 12, 31));
        List<Reading> readings = new ArrayList<>(Sample.course("visits", decades, 1000, 50, 3));
        readings.set(5000, Sample.reading("visits", readings.get(5000).period(), Quantity.count(9_000)));
        double[] line = probe(List.of(new TrendChart.Line("All", readings)), "").polylines.getFirst();
        assertThat(line.length / 2).isLessThan(4 * 688);
        double[] heights = IntStream.range(0, line.length / 2).mapToDouble(i -> line[2 * i + 1]).sorted().toArray();
        assertThat(heights[0]).as("the peak").isLessThan(heights[1] - 100);
        assertThat(DoubleStream.of(line[0], line[line.length - 2])).doesNotContain(Double.NaN);
    }

    @Test
    void eachDayCanBeGoneToAndSaysWhatEveryLineIsThere() {
        List<Reading> gap = new ArrayList<>(days(LocalDate.of(2026, 11, 1), 5, 6, 7));
        gap.set(1, Sample.none("visits", gap.get(1).period(), Reason.NO_DATA));
        List<TrendChart.Line> lines = List.of(new TrendChart.Line("Email", gap), new TrendChart.Line("Direct", days(LocalDate.of(2026, 11, 2), 1, 2)));
        assertThat(new TrendChart("Visits", lines, "").parts(new ProbeGfx(), 688, 340, ENGLISH)).extracting(Part::description)
                .containsExactly("Nov 1, 2026. Email: 5.", "Nov 2, 2026. Email: No data for this period. Direct: 1.", "Nov 3, 2026. Email: 7. Direct: 2.");
    }

    @Test
    void daysThatAreNarrowerThanAHairAreToldTogether() {
        Period years = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
        List<Part> parts = new TrendChart("Visits", List.of(new TrendChart.Line("All", days(years.from(), IntStream.range(0, Math.toIntExact(years.days())).mapToLong(i -> i).toArray()))), "")
                .parts(new ProbeGfx(), 688, 340, ENGLISH);
        assertThat(parts).hasSizeBetween(100, 200);
        assertThat(parts.getFirst().description()).endsWith("All: 0 to " + (Period.parse(parts.getFirst().action(), years.to()).orElseThrow().days() - 1) + ".");
        assertThat(parts.getLast().description()).endsWith(" to 729.");
    }

    @Test
    void saysWhyThereIsNothingToDraw() {
        assertThat(probe(List.of(), "No table splits visits by channel.").texts()).containsExactly("Visits by channel", "No table splits visits by channel.");
        assertThat(probe(List.of(), "").texts()).contains("No data for this period");
        Reading dollars = Sample.reading("x", Period.day(LocalDate.of(2026, 11, 1)), Sample.quantity(Sample.USD, "1"));
        Reading euros = Sample.reading("x", Period.day(LocalDate.of(2026, 11, 1)), Sample.quantity(Unit.money("EUR"), "1"));
        assertThat(probe(List.of(new TrendChart.Line("US", List.of(dollars)), new TrendChart.Line("EU", List.of(euros))), "").texts()).contains("Several currencies");
    }

    @Test
    void countsTheLinesForWhichThereIsNoColour() {
        TrendChart.Line line = new TrendChart.Line("Way", days(LocalDate.of(2026, 11, 1), 5, 6));
        ProbeGfx probe = probe(Collections.nCopies(Ink.SERIES_COUNT + 3, line), "");
        assertThat(probe.polylines).hasSize(Ink.SERIES_COUNT);
        assertThat(probe.texts()).contains("+3 more");
    }

    @Test
    void tellsItsLinesInWordsAndInATable() {
        TrendChart chart = new TrendChart("Visits", List.of(new TrendChart.Line("Direct", days(LocalDate.of(2026, 11, 1), 5, 9, 7)),
                new TrendChart.Line("E-mail", days(LocalDate.of(2026, 11, 2), 4))), "");
        assertThat(chart.description(ENGLISH)).startsWith("Direct: lowest 5 (Nov 1, 2026), highest 9 (Nov 2, 2026), last 7.");
        assertThat(chart.table(ENGLISH).header()).containsExactly("Period", "Direct", "E-mail");
        assertThat(chart.table(ENGLISH).rows()).containsExactly(List.of("Nov 1, 2026", "5", "–"), List.of("Nov 2, 2026", "9", "4"), List.of("Nov 3, 2026", "7", "–"));
    }
}
