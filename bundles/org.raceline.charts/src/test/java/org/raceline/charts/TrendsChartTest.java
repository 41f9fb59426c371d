package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

/** Several metrics over the same days. */
class TrendsChartTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static TrendsChart.Line line(String name, Unit unit, String... values) {
        List<Reading> days = IntStream.range(0, values.length).mapToObj(i -> values[i].isEmpty() ? Sample.none(name, Period.day(FIRST.plusDays(i)), Reason.NO_DATA)
                : Sample.reading(name, Period.day(FIRST.plusDays(i)), Sample.quantity(unit, values[i]))).toList();
        return new TrendsChart.Line(name, days, List.of());
    }

    private static TrendsChart chart(boolean indexed, TrendsChart.Line... lines) {
        return new TrendsChart(List.of(lines), indexed, List.of());
    }

    private static ProbeGfx probe(TrendsChart chart) {
        return ProbeGfx.of(chart, 900, 420, Locale.ENGLISH);
    }

    private static List<Part> parts(TrendsChart chart) {
        return chart.parts(new ProbeGfx(), 900, 420, ENGLISH);
    }

    private static ProbeGfx.Word word(ProbeGfx probe, String text) {
        return probe.words.stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text + " is not in " + probe.texts()));
    }

    @Test
    void metricsOfTwoUnitsHaveAnAxisOnEitherSide() {
        ProbeGfx probe = probe(chart(false, line("Orders", Unit.COUNT, "10", "20", "40"), line("Revenue", Sample.USD, "1000", "3000", "2000")));
        assertThat(word(probe, "40").right()).as("counts stand before the plot").isLessThan(100);
        assertThat(word(probe, "$3,000").left()).as("money stands behind it").isGreaterThan(800);
        assertThat(probe.texts()).contains("Orders", "Revenue (second axis)");
    }

    @Test
    void metricsOfThreeUnitsHaveAPlotEach() {
        ProbeGfx probe = probe(chart(false, line("Orders", Unit.COUNT, "10", "40"), line("Revenue", Sample.USD, "1000", "3000"), line("Bounce rate", Unit.RATIO, "0.3", "0.4")));
        assertThat(List.of(word(probe, "40"), word(probe, "$3,000"), word(probe, "40%"))).allSatisfy(label -> assertThat(label.right()).isLessThan(100));
        assertThat(word(probe, "40").top()).isLessThan(word(probe, "$3,000").top());
        assertThat(word(probe, "$3,000").top()).isLessThan(word(probe, "40%").top());
    }

    @Test
    void asAnIndexEachBeginsAtAHundredAndAllShareOneAxis() {
        TrendsChart chart = chart(true, line("Orders", Unit.COUNT, "", "0", "20", "30"), line("Revenue", Sample.USD, "1000", "3000", "2000", "500"));
        ProbeGfx probe = probe(chart);
        assertThat(probe.texts()).contains("0", "100", "200", "300").doesNotContain("$3,000");
        assertThat(parts(chart)).extracting(Part::description).containsExactly(
                "Nov 1, 2026. Orders: No data for this period. Revenue: 100 ($1,000).",
                "Nov 2, 2026. Orders: 0 (0). Revenue: 300 ($3,000).",
                "Nov 3, 2026. Orders: 100 (20). Revenue: 200 ($2,000).",
                "Nov 4, 2026. Orders: 150 (30). Revenue: 50 ($500.00).");
        assertThat(chart.description(ENGLISH)).contains("As an index: 20 (Nov 3, 2026) is 100, the last is 150.");
    }

    @Test
    void aGapStaysAGapAndWhatIsToldInPartIsRinged() {
        List<Reading> days = new ArrayList<>(line("Orders", Unit.COUNT, "5", "6", "", "8", "9", "3").now());
        days.set(5, days.get(5).flagged(Reading.PARTIAL));
        TrendsChart chart = chart(false, new TrendsChart.Line("Orders", days, List.of()));
        ProbeGfx probe = probe(chart);
        assertThat(probe.polylines).extracting(points -> points.length / 2).containsExactly(2, 2, 2);
        assertThat(probe.dots).as("the ring of the last day, its middle, and its sign above").hasSize(4);
        assertThat(probe.texts()).contains("Part of the period only");
        assertThat(parts(chart).getLast().description()).isEqualTo("Nov 6, 2026. Orders: 3 (Part of the period only).");
    }

    /** January has three days more than February: they are not drawn, and the axis ends with February. */
    @Test
    void aComparedPeriodThatIsLongerDoesNotGoOnAfterThePeriod() {
        Period february = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        List<Reading> now = Sample.course("orders", february, 40, 4, 1);
        List<Reading> before = new ArrayList<>(Sample.course("orders", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)), 40, 4, 2));
        before.set(30, Sample.reading("orders", before.get(30).period(), Quantity.count(9_000)));
        List<Drawing> charts = List.of(new TrendsChart(List.of(new TrendsChart.Line("Orders", now, before)), false, List.of()),
                new CourseChart("Orders", now, before, Optional.empty(), Ink.of(Stage.CONVERT), ""));
        assertThat(charts).allSatisfy(chart -> {
            ProbeGfx probe = ProbeGfx.of(chart, 900, 420, Locale.ENGLISH);
            assertThat(probe.polylines).extracting(points -> points.length / 2).containsExactly(28, 28);
            assertThat(probe.polylines).extracting(points -> points[points.length - 2]).as("both end at the edge of the plot").allSatisfy(x -> assertThat(x).isGreaterThan(850));
            assertThat(probe.texts()).as("what is not drawn takes no room").doesNotContain("8,000", "10,000");
        });
    }

    @Test
    void whatHasNoOneUnitOrNoValueIsNamedWithTheReasonAndNotDrawn() {
        List<Reading> mixed = new ArrayList<>(line("Revenue", Sample.USD, "5", "6").now());
        mixed.add(Sample.reading("Revenue", Period.day(FIRST.plusDays(2)), Sample.quantity(Unit.money("EUR"), "7")));
        ProbeGfx probe = probe(chart(false, line("Orders", Unit.COUNT, "1", "2", "3"), new TrendsChart.Line("Revenue", mixed, List.of()), line("Leads", Unit.COUNT, "", "", "")));
        assertThat(probe.texts()).contains("Orders", "Revenue (Several currencies)", "Leads (No data for this period)");
        assertThat(probe.polylines).hasSize(1);
    }

    @Test
    void everyNoteIsAPlaceAndSaysWhatHappened() {
        List<Part> parts = parts(Sample.trends(false, 2));
        assertThat(parts).filteredOn(part -> !NoteMark.notes(part).isEmpty()).extracting(part -> String.join("+", NoteMark.notes(part)), part -> part.description().replace('\u2009', ' ')).containsExactly(
                tuple("a1", "Sep 14, 2026. Site or shop: New landing page"),
                tuple("b2", "Oct 5 – 18, 2026. Price: Autumn sale"),
                tuple("c3", "Oct 7, 2026. Campaign, E-mail: Spring is far away, and yet the newsletter speaks of it"));
        assertThat(Sample.trends(false, 2).description(ENGLISH)).contains("Price: Autumn sale");
    }

    @Test
    void theTableHasTheFiguresOfBothPeriodsAndTheNotes() {
        Drawing.Table table = Sample.trends(false, 2).table(ENGLISH);
        assertThat(table.header()).containsExactly("Period", "Orders", "Orders, compared", "Revenue", "Revenue, compared", "What happened");
        assertThat(table.rows()).hasSize(13).filteredOn(row -> !row.getLast().isEmpty()).extracting(List::getLast)
                .containsExactly("New landing page", "Autumn sale and Spring is far away, and yet the newsletter speaks of it");
    }

    @Test
    void theTableMarksAComparedWeekOfFewerDaysAndTellsANoteWhereItIsMetFirst() {
        List<Reading> now = line("Orders", Unit.COUNT, "5", "6").now();
        List<Reading> before = List.of(Sample.reading("Orders", Period.day(FIRST.minusDays(2)), Quantity.count(3), Reading.PARTIAL), Sample.reading("Orders", Period.day(FIRST.minusDays(1)), Quantity.count(4)));
        NoteMark sale = new NoteMark(new Note("a", new Period(FIRST.minusDays(3), FIRST.plusDays(1)), "Sale", Note.Kind.PRICE, Optional.empty()), "");
        assertThat(new TrendsChart(List.of(new TrendsChart.Line("Orders", now, before)), false, List.of(sale)).table(ENGLISH).rows()).containsExactly(
                List.of("Nov 1, 2026", "5", "3 (Part of the period only)", "Sale"), List.of("Nov 2, 2026", "6", "4", ""));
    }

    @Test
    void notesOfOneDayShareASignThatTellsAll() {
        List<NoteMark> marks = List.of(new NoteMark(new Note("a", Period.day(FIRST), "Sale", Note.Kind.PRICE, Optional.empty()), ""),
                new NoteMark(new Note("b", new Period(FIRST, FIRST.plusDays(1)), "Strike", Note.Kind.OTHER, Optional.empty()), ""),
                new NoteMark(new Note("c", Period.day(FIRST.plusDays(2)), "Fair", Note.Kind.OTHER, Optional.empty()), ""));
        TrendsChart chart = new TrendsChart(List.of(line("Orders", Unit.COUNT, "5", "6", "7", "8", "9", "10")), false, marks);
        assertThat(parts(chart)).filteredOn(part -> !NoteMark.notes(part).isEmpty()).extracting(Part::description).hasSize(2).first().asString().contains("Sale", "Strike");
        assertThat(parts(chart)).extracting(NoteMark::notes).contains(List.of("a", "b"), List.of("c"));
        ProbeGfx probe = probe(chart);
        assertThat(probe.texts()).contains("Sale and Strike", "Fair").doesNotContain("Sale", "Strike");
        assertThat(word(probe, "Sale and Strike").overlaps(word(probe, "Fair"))).isFalse();
    }

    /** A hundred years of days, eight times: what is drawn is what a screen can show, and no extreme is lost. */
    @Test
    void aCenturyOfDaysKeepsItsExtremes() {
        Period century = new Period(LocalDate.of(1927, 1, 1), LocalDate.of(2026, 12, 6));
        List<TrendsChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Reading> days = new ArrayList<>(Sample.course("visits", century, 1000, 50, i));
            days.set(20_000, Sample.reading("visits", days.get(20_000).period(), Quantity.count(9_000)));
            days.set(30_000, Sample.reading("visits", days.get(30_000).period(), new Quantity(new BigDecimal("-9000"), Unit.COUNT)));
            lines.add(new TrendsChart.Line("Visits " + i, days, List.of()));
        }
        TrendsChart chart = new TrendsChart(lines, false, List.of());
        List<double[]> drawn = probe(chart).polylines;
        assertThat(drawn).hasSize(8).allSatisfy(points -> {
            assertThat(points.length / 2).isLessThan(4 * 900);
            double[] heights = IntStream.range(0, points.length / 2).mapToDouble(i -> points[2 * i + 1]).sorted().toArray();
            assertThat(heights[1] - heights[0]).as("the peak stands out").isGreaterThan(50);
            assertThat(heights[heights.length - 1] - heights[heights.length - 2]).as("the trough too").isGreaterThan(50);
        });
        assertThat(parts(chart)).as("what is narrower than a hair is told together").hasSizeLessThan(1_501).first()
                .satisfies(part -> assertThat(part.description()).contains("Visits 0: ", " to "));
    }

    @Test
    void withoutMetricsItSaysWhatToDo() {
        assertThat(probe(chart(false)).texts()).contains("No metric is chosen yet");
        assertThat(parts(new TrendsChart(List.of(), false, List.of(new NoteMark(new Note("a", Period.day(FIRST), "x", Note.Kind.OTHER, Optional.empty()), ""))))).isEmpty();
    }
}
