package org.raceline.connector.email;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Period;

/** Periods that grow with the days that a file speaks of. */
final class Days {
    private Days() {
    }

    static Optional<Period> with(Optional<Period> period, LocalDate day) {
        return Optional.of(period.map(p -> new Period(day.isBefore(p.from()) ? day : p.from(), day.isAfter(p.to()) ? day : p.to())).orElse(Period.day(day)));
    }
}
