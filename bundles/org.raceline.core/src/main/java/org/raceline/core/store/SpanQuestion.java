package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/**
 * Asks how many days something takes, as a distribution.
 *
 * @param span            from where to where
 * @param metric          gives the kind; for {@link Span#TO_FOLLOWING} also the kind {@code then}
 * @param sources         ids of the sources that are looked at
 * @param buckets         disjoint periods of the beginning
 * @param filter          what begins is of this slice
 * @param includeExcluded whether cancelled, voided and test ones count
 */
public record SpanQuestion(Span span, Metric.Counted metric, Collection<String> sources, List<Period> buckets, Slice filter, boolean includeExcluded) {

    /** From where to where days are counted: whole calendar days between local dates. */
    public enum Span {
        /** From a person's first touchpoint ever to the second one. */ TO_SECOND,
        /** From a person's first touchpoint ever to the first one on a later day. */ TO_LATER_DAY,
        /** From a touchpoint to the first one of the kind {@code then} under its source and key. */ TO_FOLLOWING
    }

    public SpanQuestion {
        sources = List.copyOf(sources);
        buckets = List.copyOf(buckets);
    }
}
