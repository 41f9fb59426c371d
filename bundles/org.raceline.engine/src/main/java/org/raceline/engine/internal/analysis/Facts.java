package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
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

/** What one call has learnt of the store, so that it asks nothing twice. Used by one thread. */
final class Facts {
    private final Catalogue catalogue;
    private final Store store;
    private final Map<String, List<StoredCut>> cuts = new HashMap<>();
    private final Map<String, List<Vouch>> vouches = new HashMap<>();
    private final Map<ObservationQuestion, List<ObservationRow>> observations = new HashMap<>();
    private final Map<Count, Map<Period, List<TouchpointRow>>> touchpoints = new HashMap<>();
    private Map<String, Imported> imports;
    private Map<String, String> connectors;
    private Set<String> observed;

    Facts(Catalogue catalogue, Store store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /** A question about touchpoints but for its days. */
    record Count(Metric.Counted metric, List<String> sources, Slice filter, List<String> by, boolean includeExcluded) {
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

    /** Who speaks where several do: the highest. A source of an unknown connector has 0. */
    int rank(String source) {
        if (connectors == null) {
            connectors = store.sources().stream().collect(Collectors.toMap(Source::id, Source::connector));
        }
        return catalogue.connector(connectors.getOrDefault(source, "")).map(ConnectorCard::rank).orElse(0);
    }

    /** The cuts of a metric, oldest import first. */
    List<StoredCut> cuts(String metric) {
        if (observed == null) {
            observed = store.observedMetrics();
        }
        if (!observed.contains(metric)) {
            return List.of();
        }
        return cuts.computeIfAbsent(metric, m -> store.cuts(m).stream()
                .sorted(Comparator.comparingInt((StoredCut c) -> order(c.importId())).thenComparingLong(StoredCut::id)).toList());
    }

    /** The vouches for a kind, oldest import first. */
    List<Vouch> vouches(String kind) {
        return vouches.computeIfAbsent(kind, k -> store.vouches(k).stream()
                .sorted(Comparator.comparingInt(v -> order(v.importId()))).toList());
    }

    List<ObservationRow> observations(ObservationQuestion question) {
        List<ObservationRow> known = observations.get(question);
        if (known == null) {
            known = store.observations(question);
            observations.put(question, known);
        }
        return known;
    }

    /** Learns the answers for many periods in as few questions as their overlaps allow. */
    void load(Count count, Collection<Period> periods) {
        Map<Period, List<TouchpointRow>> known = touchpoints.computeIfAbsent(count, c -> new HashMap<>());
        List<Period> missing = periods.stream().filter(p -> !known.containsKey(p)).distinct().sorted().collect(Collectors.toCollection(ArrayList::new));
        while (!missing.isEmpty()) {
            Set<Period> disjoint = new LinkedHashSet<>();
            Period last = null;
            for (Period period : missing) {
                if (last == null || period.from().isAfter(last.to())) {
                    disjoint.add(period);
                    last = period;
                }
            }
            ask(count, List.copyOf(disjoint), known);
            missing.removeAll(disjoint);
        }
    }

    private void ask(Count count, List<Period> buckets, Map<Period, List<TouchpointRow>> known) {
        buckets.forEach(b -> known.put(b, new ArrayList<>()));
        TouchpointQuestion question = new TouchpointQuestion(count.metric(), count.sources(), buckets, count.filter(), count.by(), count.includeExcluded());
        for (TouchpointRow row : store.touchpoints(question)) {
            known.get(buckets.get(row.bucket())).add(row);
        }
    }

    List<TouchpointRow> touchpoints(Count count, Period period) {
        load(count, List.of(period));
        return touchpoints.get(count).get(period);
    }
}
