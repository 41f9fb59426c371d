package org.raceline.core.store;

import java.time.Instant;
import java.util.Optional;
import org.raceline.core.model.Period;

/**
 * The record of one import.
 *
 * @param id          short, unique, stable
 * @param file        the file's name without folders
 * @param sha256      of its bytes, hexadecimal, with the settings that changed its reading folded in
 * @param lines       physical lines by fate
 * @param period      the days that its facts speak of; empty where it holds none
 * @param undone      when it was undone
 */
public record ImportEntry(String id, String source, String connector, String file, String sha256, Instant at, LineCount lines,
        long touchpoints, long observations, long quarantined, long replaced, Optional<Period> period, Optional<Instant> undone) {

    /** Physical lines: {@code total = header + loaded + quarantined + skipped}. */
    public record LineCount(long total, long header, long loaded, long quarantined, long skipped) {
        public static final LineCount ZERO = new LineCount(0, 0, 0, 0, 0);

        /** The conservation law. */
        public boolean isConserved() {
            return total == header + loaded + quarantined + skipped;
        }
    }

    public boolean isLive() {
        return undone.isEmpty();
    }
}
