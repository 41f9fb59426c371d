package org.raceline.standalone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** What a test asks of some metrics; {@code currency} is empty where money stays as it is. */
record PlainQuestion(List<String> metrics, Period asked, Grain grain, List<String> by, Map<String, String> filter, boolean includeExcluded, String currency) {
    Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>(by);
        dimensions.addAll(filter.keySet());
        return dimensions;
    }
}
