package org.raceline.charts;

import java.time.YearMonth;
import java.util.List;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;

/** Asks for the course of a metric: by day, or by month where the period is long or no source tells days. */
final class History {
    private static final int MOST_DAYS = 400;

    private History() {
    }

    static List<Reading> of(Analysis analysis, String metric, Period period, List<String> by) {
        if (period.days() <= MOST_DAYS) {
            List<Reading> days = ask(analysis, metric, period, Grain.DAY, by);
            if (days.stream().anyMatch(reading -> reading.value().isPresent())) {
                return days;
            }
        }
        // A month that the period cuts off would look like a fall.
        return ask(analysis, metric, period, Grain.MONTH, by).stream().filter(reading -> whole(reading.period()) || reading.value().isEmpty()).toList();
    }

    private static boolean whole(Period part) {
        return part.equals(Period.month(YearMonth.from(part.from())));
    }

    private static List<Reading> ask(Analysis analysis, String metric, Period period, Grain grain, List<String> by) {
        return analysis.metric(new MetricQuery(List.of(metric), period, grain, by, Slice.ALL, false));
    }
}
