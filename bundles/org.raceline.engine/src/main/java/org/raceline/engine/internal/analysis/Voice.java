package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.Vouch;

/**
 * A source that can speak of a metric: over its touchpoints where it has what the metric counts, else by the figures it states.
 *
 * @param claims the days on which its touchpoints can be counted; empty where it states
 * @param shapes the tables in which it states; empty where its touchpoints are counted
 */
record Voice(String source, int rank, List<Claim> claims, List<Shape> shapes, Coverage coverage) {

    boolean counts() {
        return !claims.isEmpty();
    }

    static List<Voice> of(Metric metric, Facts facts) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        if (metric instanceof Metric.Counted counted) {
            Map<String, List<Vouch>> vouches = new LinkedHashMap<>();
            facts.vouches(counted.kind()).forEach(v -> vouches.computeIfAbsent(v.source(), s -> new ArrayList<>()).add(v));
            vouches.forEach((source, all) -> {
                List<Vouch> heard = counted.count().needsPerson() ? withoutGuests(all, facts) : all;
                List<Claim> claims = Claim.newest(heard).stream().filter(c -> suffices(c.vouch(), counted)).toList();
                if (!claims.isEmpty()) {
                    Coverage coverage = new Coverage(claims.stream().map(Claim::period).toList());
                    voices.put(source, new Voice(source, facts.ranks().of(source, metric.id()), claims, List.of(), coverage));
                }
            });
        }
        Map<String, List<StoredCut>> cuts = new LinkedHashMap<>();
        facts.cuts(metric.id()).forEach(c -> cuts.computeIfAbsent(c.source(), s -> new ArrayList<>()).add(c));
        cuts.forEach((source, all) -> voices.computeIfAbsent(source, s -> {
            List<Shape> shapes = Shape.of(all, facts);
            return new Voice(s, facts.ranks().of(s, metric.id()), List.of(), shapes, shapes.stream().map(Shape::coverage).reduce(Coverage.NONE, Coverage::union));
        }));
        return List.copyOf(voices.values());
    }

    /**
     * Vouches without those of guests only: an export with the columns of one that names persons, which replaced nothing and
     * happens to name nobody (a quiet day, a repaired record), does not make the others unknown.
     */
    private static List<Vouch> withoutGuests(List<Vouch> all, Facts facts) {
        return all.stream().filter(v -> v.persons() || facts.replaced(v.importId()) > 0 || all.stream().noneMatch(other -> other.persons()
                && other.quantities().equals(v.quantities()) && other.dimensions().equals(v.dimensions()))).toList();
    }

    private static boolean suffices(Vouch vouch, Metric.Counted metric) {
        Set<String> quantities = metric.quantity().isEmpty() ? Set.of() : Set.of(metric.quantity());
        return vouch.quantities().containsAll(quantities) && (vouch.persons() || !metric.count().needsPerson());
    }

    /** All voices of the highest rank that speaks of any of the asked days; empty where none does. */
    static List<Voice> authority(List<Voice> voices, Period asked) {
        int highest = voices.stream().filter(v -> !v.coverage.within(asked).isEmpty()).mapToInt(Voice::rank).max().orElse(Integer.MIN_VALUE);
        return voices.stream().filter(v -> v.rank == highest).toList();
    }
}
