package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Source;
import org.raceline.core.store.Store;

/** Tells who speaks for which metric. Keeps nothing between calls; any thread. */
public final class Authorities {
    private final Supplier<Catalogue> catalogue;
    private final Store store;
    private final Supplier<List<Source>> sources;

    /**
     * @param catalogue asked at every call: plug-ins come and go
     * @param sources   with their ranks
     */
    public Authorities(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources) {
        this.catalogue = catalogue;
        this.store = store;
        this.sources = sources;
    }

    /** Of each metric that a source provides, in the order of the catalogue. */
    public List<Authority> all() {
        return of(catalogue.get().metrics().stream().filter(m -> !(m instanceof Metric.Formula)).toList());
    }

    /** Of one metric; empty where no source provides it. */
    public Optional<Authority> of(Metric metric) {
        return of(List.of(metric)).stream().findFirst();
    }

    private List<Authority> of(Collection<Metric> metrics) {
        Facts facts = new Facts(store, sources);
        facts.learn(metrics);
        List<Authority> authorities = new ArrayList<>();
        for (Metric metric : metrics) {
            List<Voice> voices = Voice.of(metric, facts).stream().filter(v -> !v.coverage().isEmpty()).toList();
            voices.stream().map(Voice::coverage).reduce(Coverage::union).flatMap(Coverage::span).ifPresent(ever -> {
                List<Voice> speaking = Voice.authority(voices, ever);
                List<Voice> besides = voices.stream().filter(v -> !speaking.contains(v)).toList();
                authorities.add(new Authority(metric.id(), ids(speaking), ids(besides), Ranks.isChosen(speaking.getFirst().rank())));
            });
        }
        return authorities;
    }

    private static List<String> ids(List<Voice> voices) {
        return voices.stream().map(Voice::source).sorted().toList();
    }
}
