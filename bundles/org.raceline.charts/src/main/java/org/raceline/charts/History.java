package org.raceline.charts;

import java.time.YearMonth;
import java.util.List;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;

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
    static List<Reading> of(Analysis analysis, String metric, Period period, List<String> by, Slice filter) {
        if (period.days() <= MOST_DAYS) {
            List<Reading> days = ask(analysis, metric, period, Grain.DAY, by, filter);
            long told = days.stream().filter(reading -> reading.value().isPresent()).count();
            if (told > 0) {
                return by.isEmpty() && SPARSE * told < days.size() ? weeks(analysis, metric, period, filter, days) : days;
            }
        }
        return ask(analysis, metric, period, Grain.MONTH, by, filter).stream().filter(reading -> whole(reading.period()) || reading.value().isEmpty()).toList();
    }

    private static List<Reading> weeks(Analysis analysis, String metric, Period period, Slice filter, List<Reading> days) {
        List<Reading> weeks = ask(analysis, metric, period, Grain.WEEK, List.of(), filter).stream().filter(week -> week.period().days() == WEEK).toList();
        return Sparkline.drawable(weeks) ? weeks : days;
    }

    private static boolean whole(Period part) {
        return part.equals(Period.month(YearMonth.from(part.from())));
    }

    private static List<Reading> ask(Analysis analysis, String metric, Period period, Grain grain, List<String> by, Slice filter) {
        return analysis.metric(new MetricQuery(List.of(metric), period, grain, by, filter, false));
    }
}
