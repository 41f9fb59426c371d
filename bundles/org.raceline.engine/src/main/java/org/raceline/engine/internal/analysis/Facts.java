package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;

/** What one call has learnt of the store, so that it asks nothing twice, and for many metrics at once. Used by one thread. */
final class Facts {
    private final Store store;
    private final Supplier<List<Source>> sources;
    private final Map<String, List<StoredCut>> cuts = new HashMap<>();
    private final Map<String, List<Vouch>> vouches = new HashMap<>();
    private final Map<Count, Map<Period, List<TouchpointRow>>> touchpoints = new HashMap<>();
    private final Map<ObservationQuestion, Map<String, List<ObservationRow>>> observations = new HashMap<>();
    private Map<String, String> settings;
    private Map<String, Imported> imports;
    private Ranks ranks;

    /** @param sources with their ranks */
    Facts(Store store, Supplier<List<Source>> sources) {
        this.store = store;
        this.sources = sources;
    }

    /** A question about touchpoints but for its days. It is looked up for each of them, so what tells it from others is told once. */
    static final class Count {
        private record About(Metric.Counted metric, List<String> sources, Slice filter, List<String> by, boolean includeExcluded) {
        }

        private final About about;
        private final int hash;

        Count(Metric.Counted metric, List<String> sources, Slice filter, List<String> by, boolean includeExcluded) {
            about = new About(metric, sources, filter, by, includeExcluded);
            hash = about.hashCode();
        }

        TouchpointQuestion of(List<Period> days) {
            return new TouchpointQuestion(about.metric, about.sources, days, about.filter, about.by, about.includeExcluded);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Count count && hash == count.hash && about.equals(count.about);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record Imported(int order, long replaced) {
    }

    private Imported imported(String importId) {
        if (imports == null) {
            imports = new HashMap<>();
            for (ImportEntry entry : store.imports()) {
                imports.put(entry.id(), new Imported(imports.size(), entry.replaced()));
            }
        }
        return imports.getOrDefault(importId, new Imported(Integer.MAX_VALUE, 0));
    }

    /** The place of an import among all, from 0. */
    int order(String importId) {
        return imported(importId).order();
    }

    /** How many facts of others an import took the place of. */
    long replaced(String importId) {
        return imported(importId).replaced();
    }

    Ranks ranks() {
        if (ranks == null) {
            ranks = new Ranks(sources.get(), settings());
        }
        return ranks;
    }

    Map<String, String> settings() {
        if (settings == null) {
            settings = store.settings();
        }
        return settings;
    }

    Store store() {
        return store;
    }

    /** Learns at once in which tables some metrics are stated, and what is vouched for of the kinds that they count. */
    void learn(Collection<Metric> metrics) {
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Metric metric : metrics) {
            if (!cuts.containsKey(metric.id())) {
                unknown.add(metric.id());
            }
            if (metric instanceof Metric.Counted counted) {
                kinds.add(counted.kind());
                if (counted.count().needsThen()) {
                    kinds.add(counted.then());
                }
            }
        }
        kinds.removeAll(vouches.keySet());
        if (!unknown.isEmpty()) {
            Map<String, List<StoredCut>> found = store.cuts(unknown);
            unknown.forEach(id -> cuts.put(id, found.getOrDefault(id, List.of()).stream()
                    .sorted(Comparator.comparingInt((StoredCut c) -> order(c.importId())).thenComparingLong(StoredCut::id)).toList()));
        }
        if (!kinds.isEmpty()) {
            List<Vouch> found = store.vouches(kinds);
            kinds.forEach(kind -> vouches.put(kind, found.stream().filter(v -> v.kind().equals(kind))
                    .sorted(Comparator.comparingInt(v -> order(v.importId()))).toList()));
        }
    }

    /** The cuts of a metric that was learnt, oldest import first. */
    List<StoredCut> cuts(String metric) {
        return cuts.get(metric);
    }

    /** The vouches for a kind that was learnt, oldest import first. */
    List<Vouch> vouches(String kind) {
        return vouches.get(kind);
    }

    List<Origin> origins(TouchpointQuestion question) {
        return store.origins(question);
    }

    List<Origin> origins(ObservationQuestion question) {
        return store.origins(question);
    }

    Map<String, List<ObservationRow>> observations(ObservationQuestion question) {
        return observations.computeIfAbsent(question, store::observations);
    }

    /** Learns many answers at once, each for many periods in as few questions as their overlaps allow. */
    void load(Map<Count, ? extends Collection<Period>> wanted) {
        List<TouchpointQuestion> questions = new ArrayList<>();
        List<Map<Period, List<TouchpointRow>>> places = new ArrayList<>();
        wanted.forEach((count, periods) -> {
            Map<Period, List<TouchpointRow>> known = touchpoints.computeIfAbsent(count, c -> new HashMap<>());
            List<Period> missing = periods.stream().filter(p -> !known.containsKey(p)).distinct().sorted().toList();
            while (!missing.isEmpty()) {
                List<Period> disjoint = disjoint(missing);
                disjoint.forEach(p -> known.put(p, new ArrayList<>()));
                questions.add(count.of(disjoint));
                places.add(known);
                missing = disjoint.size() == missing.size() ? List.of() : without(missing, disjoint);
            }
        });
        if (questions.isEmpty()) {
            return;
        }
        List<List<TouchpointRow>> answers = store.touchpoints(questions);
        for (int i = 0; i < answers.size(); i++) {
            List<List<TouchpointRow>> buckets = questions.get(i).buckets().stream().map(places.get(i)::get).toList();
            for (TouchpointRow row : answers.get(i)) {
                buckets.get(row.bucket()).add(row);
            }
        }
    }

    private static List<Period> without(List<Period> all, List<Period> some) {
        Set<Period> left = new LinkedHashSet<>(all);
        some.forEach(left::remove);
        return List.copyOf(left);
    }

    private static List<Period> disjoint(List<Period> sorted) {
        List<Period> disjoint = new ArrayList<>();
        for (Period period : sorted) {
            if (disjoint.isEmpty() || period.from().isAfter(disjoint.getLast().to())) {
                disjoint.add(period);
            }
        }
        return disjoint;
    }

    List<TouchpointRow> touchpoints(Count count, Period period) {
        List<TouchpointRow> rows = touchpoints.getOrDefault(count, Map.of()).get(period);
        if (rows == null) {
            load(Map.of(count, List.of(period)));
            rows = touchpoints.get(count).get(period);
        }
        return rows;
    }
}
