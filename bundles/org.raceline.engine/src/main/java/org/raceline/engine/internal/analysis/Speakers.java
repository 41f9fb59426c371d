package org.raceline.engine.internal.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/**
 * Who speaks for the touchpoints of one kind, so that what two sources tell of the same thing is not taken for two: where a metric counts
 * the kind, those who speak for that metric; else all sources, for then nothing says that they tell of the same.
 */
record Speakers(List<Voice> voices) {

    /** Who speaks for a kind as one that tells persons. */
    static Speakers forPeople(String kind, Catalogue catalogue, Facts facts, Period asked) {
        Metric.Counted counting = catalogue.metrics().stream().filter(m -> m instanceof Metric.Counted c && c.count() == Metric.Count.RECORDS && c.kind().equals(kind)
                && c.filter().isAll()).map(m -> ((Metric.Counted) m).counting(Metric.Count.PERSONS)).findFirst().orElse(null);
        Metric.Counted metric = counting != null ? counting
                : new Metric.Counted(new Metric.About(kind, kind, "", ""), Unit.Kind.COUNT, Metric.Count.PERSONS, kind, "", 0, Slice.ALL);
        facts.learn(List.of(metric));
        List<Voice> voices = Voice.of(metric, facts).stream().filter(v -> v.counts() && !v.coverage().within(asked).isEmpty()).toList();
        return new Speakers(counting == null ? voices : Voice.authority(voices, asked));
    }

    boolean isEmpty() {
        return voices.isEmpty();
    }

    Set<String> sources() {
        return voices.stream().map(Voice::source).collect(Collectors.toSet());
    }

    /** The days of which any speaks. */
    Coverage coverage() {
        return voices.stream().map(Voice::coverage).reduce(Coverage.NONE, Coverage::union);
    }

    /** Whether each speaks of all days. */
    boolean cover(Period asked) {
        return voices.stream().allMatch(v -> v.coverage().covers(asked));
    }

    Stream<Claim> claims(Period asked) {
        return voices.stream().flatMap(v -> v.claims().stream()).filter(c -> c.period().intersect(asked).isPresent());
    }

    /** Adds the files that speak of some days, by the order of their imports. */
    void files(Period asked, Facts facts, SortedMap<Integer, String> files) {
        claims(asked).forEach(c -> files.put(facts.order(c.vouch().importId()), c.vouch().file()));
    }

    /** Adds what has to be remarked of some days. */
    void flags(Period asked, String quantity, Set<String> flags) {
        claims(asked).forEach(c -> flags.addAll(c.vouch().flags(quantity)));
    }

    /** Whether any of them tells a dimension. */
    boolean tell(Period asked, String dimension) {
        return claims(asked).anyMatch(c -> c.vouch().dimensions().contains(dimension));
    }

    /** The days of which each source speaks. */
    Map<String, Coverage> days(Period asked) {
        return voices.stream().collect(Collectors.toMap(Voice::source, v -> v.coverage().within(asked)));
    }
}
