package org.raceline.charts;

import java.util.List;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Months;
import org.raceline.format.Formats;

/**
 * Asks for the course of a metric: by day, by week where few days have a value, or by month where the period is long or no
 * source tells days. A week or month that the period cuts off is left out: it would look like a fall.
 */
final class History {
    private static final int MOST_DAYS = 400;
    static final int WEEK = 7;
    /** Of so many days one must have a value to be told by days. */
    private static final int SPARSE = 3;

    private History() {
    }

    /** @param by dimensions to split by; what is split is never told by week */
    static List<Reading> of(Widget.Question question, String metric, List<String> by) {
        if (question.period().days() <= MOST_DAYS) {
            List<Reading> days = ask(question, metric, Grain.DAY, by);
            long told = days.stream().filter(reading -> reading.value().isPresent()).count();
            if (told > 0) {
                return by.isEmpty() && SPARSE * told < days.size() ? weeks(question, metric, days) : days;
            }
        }
        Months months = new Formats(question.locale()).months();
        return ask(question, metric, Grain.MONTH, by).stream().filter(reading -> months.in(reading.period()) == 1 || reading.value().isEmpty()).toList();
    }

    private static List<Reading> weeks(Widget.Question question, String metric, List<Reading> days) {
        List<Reading> weeks = ask(question, metric, Grain.WEEK, List.of()).stream().filter(week -> week.period().days() == WEEK).toList();
        return Sparkline.drawable(weeks) ? weeks : days;
    }

    private static List<Reading> ask(Widget.Question question, String metric, Grain grain, List<String> by) {
        return question.analysis().metric(new MetricQuery(List.of(metric), question.period(), grain, by, question.filter(), false));
    }
}
