package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;

/**
 * The sources of one rank whose touchpoints tell what customers do, and the days that they cover. What they do looks at all days there
 * are, so the rank is that of the highest that ever speaks.
 */
final class EverSpeaking {
    private final Metric.Counted metric;
    private final List<Voice> voices;

    EverSpeaking(Metric.Counted metric, Facts facts) {
        this.metric = metric;
        facts.learn(List.of(metric));
        List<Voice> counting = Voice.of(metric, facts).stream().filter(v -> v.counts() && !v.coverage().isEmpty()).toList();
        voices = counting.stream().map(Voice::coverage).reduce(Coverage::union).flatMap(Coverage::span).map(ever -> Voice.authority(counting, ever)).orElse(List.of());
    }

    Coverage covered() {
        return voices.stream().map(Voice::coverage).reduce(Coverage.NONE, Coverage::union);
    }

    Optional<LocalDate> newest() {
        return covered().span().map(Period::to);
    }

    List<String> sources() {
        return voices.stream().map(Voice::source).toList();
    }

    /** Why some days cannot be told, if they cannot. */
    Optional<Lack> lack(Period days, Collection<String> dimensions) {
        if (covered().within(days).isEmpty()) {
            return Optional.of(Lack.uncovered(metric.name()));
        }
        boolean split = claims(days).stream().allMatch(c -> c.vouch().dimensions().containsAll(dimensions));
        return split ? Optional.empty() : Optional.of(Lack.dimensions(metric.name()));
    }

    /** What travelled with the facts of some days; {@link Reading#PARTIAL} where one of the sources does not speak of all of them. */
    SequencedSet<String> flags(Period days) {
        SequencedSet<String> flags = new LinkedHashSet<>();
        claims(days).forEach(c -> flags.addAll(c.vouch().flags(metric.quantity())));
        if (voices.stream().anyMatch(v -> !v.coverage().covers(days))) {
            flags.add(Reading.PARTIAL);
        }
        return flags;
    }

    private List<Claim> claims(Period days) {
        return voices.stream().flatMap(v -> v.claims().stream()).filter(c -> c.period().intersect(days).isPresent()).toList();
    }
}
