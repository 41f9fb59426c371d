package org.raceline.standalone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;

/** What a test asks of some metrics; {@code currency} is empty where money stays as it is. */
record PlainQuestion(List<String> metrics, Period asked, Grain grain, List<String> by, Map<String, String> filter, boolean includeExcluded, String currency, Months months) {
    PlainQuestion(List<String> metrics, Period asked, Grain grain, List<String> by, Map<String, String> filter, boolean includeExcluded, String currency) {
        this(metrics, asked, grain, by, filter, includeExcluded, currency, Months.ISO);
    }

    PlainQuestion by(Months others) {
        return new PlainQuestion(metrics, asked, grain, by, filter, includeExcluded, currency, others);
    }

    List<Period> buckets() {
        return grain.split(asked, new Calendar(months, months.weekStart()));
    }

    Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>(by);
        dimensions.addAll(filter.keySet());
        return dimensions;
    }
}
