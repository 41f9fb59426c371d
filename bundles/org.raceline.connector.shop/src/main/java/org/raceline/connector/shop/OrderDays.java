package org.raceline.connector.shop;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Period;

/** The days from the first to the last order of a file. */
final class OrderDays {
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void see(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    Optional<Period> period() {
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
