package org.raceline.connector.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Period;

/** First to last day of what was seen. */
final class Span {
    private LocalDate first;
    private LocalDate last;

    void see(Period period) {
        first = first == null || period.from().isBefore(first) ? period.from() : first;
        last = last == null || period.to().isAfter(last) ? period.to() : last;
    }

    Optional<Period> period() {
        return first == null ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
