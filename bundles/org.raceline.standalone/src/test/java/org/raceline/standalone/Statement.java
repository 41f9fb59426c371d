package org.raceline.standalone;

import java.math.BigDecimal;
import java.util.Map;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** One figure that a source of a test's world states; {@code currency} is empty where it is not money. */
record Statement(String source, String metric, Grain grain, Period period, Map<String, String> slice, BigDecimal value, String currency) {
    boolean is(Map<String, String> where) {
        return slice.entrySet().containsAll(where.entrySet());
    }
}
