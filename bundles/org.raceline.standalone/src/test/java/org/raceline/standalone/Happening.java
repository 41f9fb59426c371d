package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** One touchpoint as a test's world has it; {@code person}, {@code currency} and {@code excluded} may be empty. */
record Happening(String source, String kind, String key, LocalDateTime at, String person, Map<String, String> slice, Map<String, BigDecimal> amounts, String currency,
        String excluded) {
    LocalDate day() {
        return at.toLocalDate();
    }

    /** Whether it is of these values; what it leaves empty has the empty value. */
    boolean is(Map<String, String> where) {
        return where.entrySet().stream().allMatch(e -> slice.getOrDefault(e.getKey(), "").equals(e.getValue()));
    }
}
