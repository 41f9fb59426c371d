package org.raceline.core.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * The answer to "what is this metric, then, there": a value, or the reason why there is none.
 *
 * @param metric      its id
 * @param value       empty exactly where {@code reason} is there
 * @param explanation one sentence for the user where there is no value, else empty
 * @param bounds      where distinct people cannot be added: what the true figure cannot be below or above
 * @param flags       remarks that travelled with the facts, e.g. {@code partial}, {@code not-people}, {@code refunds-not-stated}
 * @param sources     names of the files that spoke, in order of import
 */
public record Reading(String metric, Period period, Slice slice, Optional<Quantity> value, Optional<Reason> reason, String explanation,
        Optional<Bounds> bounds, SequencedSet<String> flags, List<String> sources) {

    /** The flag of a reading whose sources speak only of a part of the period. */
    public static final String PARTIAL = "partial";

    /**
     * The flag of a reading that adds tables of parts, such as of one campaign each, of which some speak of days of the period that
     * others do not speak of.
     */
    public static final String PARTS_DIFFER = "parts-differ";

    /**
     * The flag of a reading that asks what became of records, where that is known for less than {@link #MATURE_AFTER_DAYS} days
     * after the last of them: more may still follow.
     */
    public static final String IMMATURE = "immature";

    /** How long after a period what became of its records counts as known. */
    public static final int MATURE_AFTER_DAYS = 180;

    /** The flag of a reading that asks what became of records, where the lists of that leave days out in between. */
    public static final String GAPS_AFTER = "gaps-after";

    /** The flag of a reading that leaves records out because they are dated after what follows them. */
    public static final String DISORDER = "dated-after";

    /** At least and at most. */
    public record Bounds(Quantity min, Quantity max) {
    }

    public Reading {
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("a reading has a value or a reason");
        }
        sources = List.copyOf(sources);
    }

    public boolean is(Reason wanted) {
        return reason.filter(r -> r == wanted).isPresent();
    }
}
