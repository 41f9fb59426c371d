package org.raceline.core.analysis;

import java.util.LinkedHashSet;
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
 * @param explanation one sentence for the user where there is no value, or where one is not in the currency that was asked for; else empty
 * @param bounds      where distinct people cannot be added: what the true figure cannot be below or above
 * @param flags       remarks that travelled with the facts, e.g. {@code partial}, {@code not-people}, {@code refunds-not-stated}
 * @param sources     names of the files that spoke, in order of import
 * @param error       how far a net score of a sample may be off; empty for other metrics, and without a value
 */
public record Reading(String metric, Period period, Slice slice, Optional<Quantity> value, Optional<Reason> reason, String explanation,
        Optional<Bounds> bounds, SequencedSet<String> flags, List<String> sources, Optional<SamplingError> error) {

    /** A reading that is no score of a sample. */
    public Reading(String metric, Period period, Slice slice, Optional<Quantity> value, Optional<Reason> reason, String explanation,
            Optional<Bounds> bounds, SequencedSet<String> flags, List<String> sources) {
        this(metric, period, slice, value, reason, explanation, bounds, flags, sources, Optional.empty());
    }

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

    /** The flag of a reading whose money, or a part of it, was brought into its currency at the rates of its days. */
    public static final String CONVERTED = "converted";

    /** The flag of a converted reading where money that a source states for longer than a day took the last rate of that period. */
    public static final String PERIOD_END_RATE = "rate-of-period-end";

    /** The flag of a reading that stays in its own currency although another was asked for; its explanation says why. */
    public static final String NOT_CONVERTED = "not-converted";

    /** The flag of a reading whose target is in another currency and was converted at the last rate of the target's period. */
    public static final String TARGET_CONVERTED = "target-converted";

    /** What it is held against is told of a part of that period only, and such figures grow with days. */
    public static final String COMPARISON_PARTIAL = "comparison-partial";

    /** The flag of a reading with a target in another currency that cannot be compared, because a rate is missing. */
    public static final String TARGET_NOT_COMPARABLE = "target-not-comparable";

    /** The flag of a net score of fewer than {@link SamplingError#ENOUGH} answers. */
    public static final String FEW_ANSWERS = "few-answers";

    /** At least and at most. */
    public record Bounds(Quantity min, Quantity max) {
    }

    public Reading {
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("a reading has a value or a reason");
        }
        sources = List.copyOf(sources);
    }

    /** The same reading with one more remark. */
    public Reading flagged(String flag) {
        SequencedSet<String> more = new LinkedHashSet<>(flags);
        more.add(flag);
        return new Reading(metric, period, slice, value, reason, explanation, bounds, more, sources, error);
    }

    public boolean is(Reason wanted) {
        return reason.filter(r -> r == wanted).isPresent();
    }
}
