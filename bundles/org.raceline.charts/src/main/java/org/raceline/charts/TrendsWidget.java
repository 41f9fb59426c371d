package org.raceline.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.format.Formats;

/**
 * Several metrics over time with what happened meanwhile.
 *
 * @param metrics at most {@link #MOST} are shown
 * @param grain   day, week or month; empty: as fits the period
 * @param indexed whether each is shown as an index that begins at 100
 */
public record TrendsWidget(List<Metric> metrics, Optional<Grain> grain, boolean indexed) implements Widget {
    /** How many metrics can be told apart. */
    public static final int MOST = Ink.SERIES_COUNT;
    private static final int DAYS = 100;
    private static final int WEEKS = 800;

    public TrendsWidget {
        metrics = List.copyOf(metrics.subList(0, Math.min(metrics.size(), MOST)));
    }

    @Override
    public String id() {
        return "trends";
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("trends.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public TrendsChart load(Question question) {
        Optional<Period> compared = question.comparison().of(question.period());
        List<TrendsChart.Line> lines = metrics.stream().map(metric -> new TrendsChart.Line(metric.name(), ask(question, metric, question.period()),
                compared.map(period -> ask(question, metric, period)).orElse(List.of()))).toList();
        TrendsChart chart = new TrendsChart(lines, indexed, NoteMark.of(question.notes(), question.period(), question.catalogue()));
        // Whoever shows it is asked at once what it says, on a thread that must not be kept.
        chart.description(new Formats(question.locale()));
        return chart;
    }

    private List<Reading> ask(Question question, Metric metric, Period period) {
        Grain asked = grain.orElseGet(() -> fitting(question.period()));
        Months months = new Formats(question.locale()).months();
        return question.analysis().metric(new MetricQuery(List.of(metric.id()), period, asked, List.of(), question.filter(), false)).stream()
                .map(reading -> isCut(reading.period(), asked, months) ? reading.flagged(Reading.PARTIAL) : reading).toList();
    }

    /** How finely a period is best told. */
    static Grain fitting(Period period) {
        return period.days() <= DAYS ? Grain.DAY : period.days() <= WEEKS ? Grain.WEEK : Grain.MONTH;
    }

    /** Whether the period ends in the middle of a week or month: what is known of it is not known of all its days. */
    private static boolean isCut(Period part, Grain grain, Months months) {
        return switch (grain) {
            case WEEK -> part.days() < History.WEEK;
            case MONTH -> months.in(part) != 1;
            default -> false;
        };
    }
}
