package org.raceline.tables;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A day and time as a cell writes it.
 *
 * @param local  the local date-time as written; its date is the day that counts
 * @param offset the offset from UTC, where the cell states one
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {
    public Moment {
        Objects.requireNonNull(local);
        Objects.requireNonNull(offset);
    }
}
