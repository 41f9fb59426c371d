package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.MediaType;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.format.Formats;

class WidgetTest {
    private static final Kpi VISITS = Sample.kpi(Stage.REACH, KpiKind.VOLUME, "Visits", Unit.Kind.COUNT, Direction.UP);

    /** Answers every grain but those that its source does not tell, days only where {@code days} tells of them; channels in the order of the alphabet. */
    private record Source(List<Grain> told, Predicate<LocalDate> days, List<String> channels, List<MetricQuery> asked, Calendar calendar) implements Analysis {
        Source(List<Grain> told, List<String> channels, List<MetricQuery> asked) {
            this(told, day -> true, channels, asked, Calendar.iso(DayOfWeek.MONDAY));
        }

        @Override
        public Analysis in(String currency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Analysis by(Months months) {
            return new Source(told, days, channels, asked, new Calendar(months, calendar.weekStart()));
        }

        @Override
        public List<Reading> metric(MetricQuery query) {
            asked.add(query);
            List<Reading> readings = new ArrayList<>();
            for (Period part : query.grain().split(query.period(), calendar)) {
                if (!told.contains(query.grain()) || query.grain() == Grain.DAY && !days.test(part.from())) {
                    readings.add(new Reading("visits", part, Slice.ALL, Optional.empty(), Optional.of(Reason.NOT_DIVISIBLE), "No table tells days.", Optional.empty(),
                            new LinkedHashSet<>(), List.of()));
                } else {
                    for (String channel : query.by().isEmpty() ? List.of("") : channels) {
                        Slice slice = channel.isEmpty() ? Slice.ALL : Slice.of("channel", channel);
                        readings.add(new Reading("visits", part, slice, Optional.of(Quantity.count(10L + channel.length())), Optional.empty(), "", Optional.empty(),
                                new LinkedHashSet<>(), List.of()));
                    }
                }
            }
            return readings;
        }

        @Override
        public Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter) {
            return kpi.equals("visits") ? Optional.of(Sample.cell(VISITS, Sample.reading("visits", period, Quantity.count(42)), Optional.empty(), Optional.empty())) : Optional.empty();
        }

        @Override
        public Scorecard scorecard(Period period, Comparison comparison, Slice filter) {
            return new Scorecard(period, comparison.of(period), List.of(cell("visits", period, comparison).orElseThrow()));
        }

        @Override
        public Funnel funnel(FunnelQuery query) {
            return Sample.funnel().funnel();
        }

        @Override
        public Matrix matrix(MatrixQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decomposition changes(ChangeQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BeforeAfter> beforeAfter(BeforeAfterQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Completeness completeness(Period period) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CustomerAnalysis customers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public JourneyAnalysis journeys() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> values(String dimension) {
            return channels;
        }
    }

    private static Widget.Question ask(Analysis analysis, Period period) {
        Metric metric = VISITS.metric();
        Catalogue catalogue = new Catalogue(Map.of("visits", metric), Map.of("visits", VISITS), Map.of(),
                Map.of("Direct", new Channel("Direct", "Typed in", MediaType.OWNED)), Map.of(), Map.of(), List.of());
        return new Widget.Question(catalogue, analysis, period, Comparison.PREVIOUS, Locale.ENGLISH);
    }

    @Test
    void aCardHasItsDaysBesideIt() {
        KpiCard card = (KpiCard) new KpiWidget(VISITS).load(ask(new Source(List.of(Grain.DAY), List.of(), new ArrayList<>()), Sample.NOVEMBER));
        assertThat(card.cell().reading().value()).contains(Quantity.count(42));
        assertThat(card.history()).hasSize(30);
    }

    @Test
    void asksForTheCourseOfWhatIsLookedAt() {
        List<MetricQuery> asked = new ArrayList<>();
        Widget.Question all = ask(new Source(List.of(Grain.DAY), List.of("Direct"), asked), Sample.NOVEMBER);
        Slice mobile = Slice.of("device", "mobile");
        Widget.Question part = new Widget.Question(all.catalogue(), all.analysis(), all.period(), all.comparison(), mobile, List.of(), all.locale());
        new KpiWidget(VISITS).load(part);
        new TrendWidget(VISITS.metric()).load(part);
        assertThat(asked).hasSize(2).allSatisfy(query -> assertThat(query.filter()).isEqualTo(mobile));
    }

    @Test
    void asksForMonthsWhereNoSourceTellsDaysAndDrawsWholeOnesOnly() {
        Source source = new Source(List.of(Grain.MONTH), List.of(), new ArrayList<>());
        KpiCard card = (KpiCard) new KpiWidget(VISITS).load(ask(source, new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 4, 30))));
        assertThat(card.history()).extracting(reading -> reading.period().toString()).containsExactly("2026-02-01..2026-02-28", "2026-03-01..2026-03-31", "2026-04-01..2026-04-30");
    }

    @Test
    void showsTheFigureAtAGlanceBeforeItAsksForTheCourse() {
        Source source = new Source(List.of(Grain.DAY), List.of(), new ArrayList<>());
        Drawing glance = new KpiWidget(VISITS).glance(ask(source, Sample.NOVEMBER)).orElseThrow();
        assertThat(((KpiCard) glance).cell().reading().value()).contains(Quantity.count(42));
        assertThat(source.asked()).isEmpty();
    }

    @Test
    void fewDaysAreToldByWholeWeeks() {
        Source mondays = new Source(List.of(Grain.DAY, Grain.WEEK), day -> day.getDayOfWeek() == DayOfWeek.MONDAY, List.of(), new ArrayList<>(), Calendar.iso(DayOfWeek.MONDAY));
        KpiCard card = (KpiCard) new KpiWidget(VISITS).load(ask(mondays, Sample.NOVEMBER));
        assertThat(card.history()).extracting(reading -> reading.period().toString())
                .containsExactly("2026-10-26..2026-11-01", "2026-11-02..2026-11-08", "2026-11-09..2026-11-15", "2026-11-16..2026-11-22");
        assertThat(card.description(new Formats(Locale.ENGLISH))).endsWith("The line is weekly.");
        Source thirds = new Source(List.of(Grain.DAY, Grain.WEEK), day -> day.toEpochDay() % 3 == 0, List.of(), new ArrayList<>(), Calendar.iso(DayOfWeek.MONDAY));
        KpiCard daily = (KpiCard) new KpiWidget(VISITS).load(ask(thirds, Sample.NOVEMBER));
        assertThat(daily.history()).hasSize(30);
        assertThat(daily.description(new Formats(Locale.ENGLISH))).doesNotContain("weekly");
    }

    @Test
    void fewDaysStayDaysWhereWeeksTellNoMore() {
        Source noWeeks = new Source(List.of(Grain.DAY), day -> day.getDayOfMonth() == 1, List.of(), new ArrayList<>(), Calendar.iso(DayOfWeek.MONDAY));
        assertThat(((KpiCard) new KpiWidget(VISITS).load(ask(noWeeks, Sample.NOVEMBER))).history()).hasSize(30);
    }

    @Test
    void doesNotAskForTheDaysOfManyYears() {
        Source source = new Source(List.of(Grain.DAY, Grain.MONTH), List.of(), new ArrayList<>());
        new KpiWidget(VISITS).load(ask(source, new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 12, 31))));
        assertThat(source.asked()).extracting(MetricQuery::grain).containsExactly(Grain.MONTH);
    }

    @Test
    void aKpiThatIsGoneIsToldInItsPlace() {
        Kpi gone = Sample.kpi(Stage.ACT, KpiKind.VOLUME, "Gone", Unit.Kind.COUNT, Direction.UP);
        Drawing drawing = new KpiWidget(gone).load(ask(new Source(List.of(), List.of(), new ArrayList<>()), Sample.NOVEMBER));
        assertThat(drawing).isInstanceOfSatisfying(Placeholder.class, placeholder -> assertThat(placeholder.problem()).isNotEmpty());
    }

    @Test
    void theTrendIsSplitByChannelAndNamesThemAsTheCatalogueDoes() {
        TrendChart chart = new TrendWidget(VISITS.metric()).load(ask(new Source(List.of(Grain.DAY), List.of("Direct", "Affiliates"), new ArrayList<>()), Sample.NOVEMBER));
        assertThat(chart.title()).isEqualTo("Visits by channel");
        assertThat(chart.lines()).extracting(TrendChart.Line::name).containsExactly("Typed in", "Affiliates");
        assertThat(chart.lines()).allSatisfy(line -> assertThat(line.readings()).hasSize(30));
    }

    @Test
    void theTrendPassesOnWhyItIsEmpty() {
        TrendChart chart = new TrendWidget(VISITS.metric()).load(ask(new Source(List.of(), List.of(), new ArrayList<>()), Sample.NOVEMBER));
        assertThat(chart.lines()).isEmpty();
        assertThat(chart.why()).isEqualTo("No table tells days.");
    }

    @Test
    void theBoardHoldsEverything() {
        Board board = Board.load("Acme", ask(new Source(List.of(Grain.DAY), List.of("Direct"), new ArrayList<>()), Sample.NOVEMBER));
        assertThat(board.card(Stage.REACH, KpiKind.VOLUME)).isPresent();
        assertThat(board.card(Stage.REACH, KpiKind.COST)).isEmpty();
        assertThat(board.compared()).contains(Sample.before(Sample.NOVEMBER));
        assertThat(board.trend().lines()).hasSize(1);
        assertThat(board.funnel().funnel().steps()).hasSize(5);
    }
}
