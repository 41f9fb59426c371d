package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Direction;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

/** Time runs with the writing, or always from the left. Drawings know no left: x grows to where reading goes on. */
class TimeDirectionTest {
    private static final Locale PERSIAN = Locale.forLanguageTag("fa");
    private static final double WIDTH = 688;
    private static final double HEIGHT = 340;
    private static final List<Reading> COURSE = IntStream.range(0, 30).mapToObj(i -> Sample.reading("visits", Period.day(LocalDate.of(2026, 9, 23).plusDays(i)), Quantity.count(i * i % 17 + 1))).toList();

    static Stream<Drawing> charts() {
        return Stream.of(new TrendChart("Visits", List.of(new TrendChart.Line("All", COURSE)), ""),
                new CourseChart("Visits", COURSE, List.of(), Optional.empty(), Ink.ACCENT, "", List.of()),
                new TrendsChart(List.of(new TrendsChart.Line("Visits", COURSE, List.of())), false, List.of()),
                new KpiCard(Sample.cell(Sample.kpi(Stage.REACH, KpiKind.VOLUME, "Visits", Unit.Kind.COUNT, Direction.UP), COURSE.getFirst(), Optional.empty(), Optional.empty()), COURSE));
    }

    private static double[] line(Drawing chart, Locale locale) {
        return ProbeGfx.of(chart, WIDTH, HEIGHT, locale).polylines.getLast();
    }

    private static boolean grows(double[] points) {
        return points[0] < points[points.length - 2];
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aLineRunsWithTheWritingUnlessItIsToRunFromTheLeft(Drawing chart) {
        assertThat(grows(line(chart, PERSIAN))).isTrue();
        assertThat(grows(line(chart, Formats.timeFromLeft(PERSIAN)))).isFalse();
        assertThat(line(chart, Formats.timeFromLeft(Locale.ENGLISH))).as("it runs from the left anyway").isEqualTo(line(chart, Locale.ENGLISH));
    }

    static Stream<Drawing> pointed() {
        return charts().limit(3);
    }

    @ParameterizedTest
    @MethodSource("pointed")
    void whatIsPointedAtIsWhereItIsDrawn(Drawing chart) {
        Formats formats = new Formats(Formats.timeFromLeft(PERSIAN));
        List<Part> parts = chart.parts(new ProbeGfx(), WIDTH, HEIGHT, formats);
        double[] line = line(chart, formats.locale());
        assertThat(parts).hasSize(COURSE.size());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).contains(line[2 * i], line[2 * i + 1])).as("day %d", i).isTrue();
        }
    }

    @Test
    void daysAndNotesStandUnderTheirPlace() {
        NoteMark mark = new NoteMark(new Note("n", Period.day(LocalDate.of(2026, 9, 23)), "Sale", Note.Kind.PRICE, Optional.empty()), "");
        TrendsChart chart = new TrendsChart(List.of(new TrendsChart.Line("Visits", COURSE, List.of())), false, List.of(mark));
        Locale fromLeft = Formats.timeFromLeft(PERSIAN);
        List<ProbeGfx.Word> words = ProbeGfx.of(chart, WIDTH, HEIGHT, fromLeft).words;
        double first = word(words, "۱ مهر").left();
        assertThat(first).isGreaterThan(word(words, "۲۹ مهر").right());
        double begin = line(chart, fromLeft)[0];
        ProbeGfx.Word note = word(words, "Sale");
        assertThat(note.right()).isLessThan(begin).isGreaterThan(begin - 20);
        List<Part> parts = new ArrayList<>(chart.parts(new ProbeGfx(), WIDTH, HEIGHT, new Formats(fromLeft)));
        assertThat(parts.getLast().x()).isLessThan(begin);
        assertThat(parts.getLast().x() + parts.getLast().width()).isGreaterThan(begin);
    }

    private static ProbeGfx.Word word(List<ProbeGfx.Word> words, String text) {
        return words.stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow();
    }
}
