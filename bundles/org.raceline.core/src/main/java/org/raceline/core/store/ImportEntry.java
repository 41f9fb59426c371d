package org.raceline.core.store;

import java.time.Instant;
import java.util.Optional;
import org.raceline.core.model.Period;

/**
 * The record of one import.
 *
 * @param id         short, unique, stable
 * @param file       the file's name without folders
 * @param sha256     of its bytes, hexadecimal, with the settings that changed its reading folded in
 * @param lines      physical lines by fate
 * @param unchanged  facts that an earlier import had brought to the letter
 * @param replaced   facts of earlier imports whose place it took and which it states differently, or not at all
 * @param period     the days that its facts speak of; empty where it holds none
 * @param repairs    the import whose file it read again with repaired records: it takes that one's place, also in the order of imports
 * @param repairedBy the import that took this one's place in that way
 * @param undone     when it was undone
 */
public record ImportEntry(String id, String source, String connector, String file, String sha256, Instant at, LineCount lines,
        long touchpoints, long observations, long quarantined, long unchanged, long replaced, Optional<Period> period, Optional<String> repairs,
        Optional<String> repairedBy, Optional<Instant> undone) {

    /** Physical lines: {@code total = header + loaded + quarantined + skipped}. */
    public record LineCount(long total, long header, long loaded, long quarantined, long skipped) {
        public static final LineCount ZERO = new LineCount(0, 0, 0, 0, 0);

        /** The conservation law. */
        public boolean isConserved() {
            return total == header + loaded + quarantined + skipped;
        }
    }

    /** An import of a file that no other import had read, and which found nothing unchanged. */
    public ImportEntry(String id, String source, String connector, String file, String sha256, Instant at, LineCount lines,
            long touchpoints, long observations, long quarantined, long replaced, Optional<Period> period, Optional<Instant> undone) {
        this(id, source, connector, file, sha256, at, lines, touchpoints, observations, quarantined, 0, replaced, period, Optional.empty(), Optional.empty(), undone);
    }

    /** Whether its facts are asked for: it is neither undone nor is another one in its place. */
    public boolean isLive() {
        return undone.isEmpty() && repairedBy.isEmpty();
    }
}
