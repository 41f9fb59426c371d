package org.raceline.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Reading;

/** Readings for tests. */
final class Readings {
    private Readings() {
    }

    static Reading ratio(String value) {
        return new Reading("bounce_rate", Period.day(LocalDate.EPOCH), Slice.ALL, Optional.of(new Quantity(new BigDecimal(value), Unit.RATIO)),
                Optional.empty(), "", Optional.empty(), new LinkedHashSet<>(), List.of());
    }
}
