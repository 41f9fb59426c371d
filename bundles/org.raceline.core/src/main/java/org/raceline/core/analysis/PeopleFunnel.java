package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * How many of the people who took a first step in a period took the others after it, in order and within a window. People, followed over
 * their touchpoints; {@link Funnel} compares counts of one period.
 *
 * @param steps       of everybody; empty where there is a reason
 * @param parts       by slice of the first step, the largest first; empty where none was asked for
 * @param explanation one sentence for the user where there is no answer, else empty
 * @param flags       remarks, as in readings
 * @param sources     names of the files that spoke, in order of import
 */
public record PeopleFunnel(PeopleFunnelQuery query, List<Step> steps, List<Part> parts, Optional<Reason> reason, String explanation, SequencedSet<String> flags,
        List<String> sources) {

    /** The flag of an answer whose windows may reach beyond the days that the files of later steps speak of: more may still follow. */
    public static final String WINDOW_AFTER_DATA = "window-after-data";

    /**
     * A step.
     *
     * @param kind    of touchpoint
     * @param share   of the persons of the step before; empty for the first step and where there were none
     * @param ofFirst share of the persons of the first step; empty where there were none
     * @param median  of the time from the step before, in seconds, among those who got here; empty for the first step and where nobody did
     */
    public record Step(String kind, String name, long persons, Optional<BigDecimal> share, Optional<BigDecimal> ofFirst, Optional<Quantity> median) {
    }

    /** The steps of those whose first step has a slice. */
    public record Part(Slice slice, List<Step> steps) {
        public Part {
            steps = List.copyOf(steps);
        }
    }

    public PeopleFunnel {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
    }
}
