package org.raceline.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured, and who can feed it: every valid contribution to the extension points, as one immutable snapshot. Read
 * from declarations by {@link CatalogueReader}.
 *
 * @param mappingsById mapping profiles: what is known of tables for which nobody wrote a connector
 * @param problems     what is wrong with contributions that were left out
 */
public record Catalogue(Map<String, Metric> metricsById, Map<String, Kpi> kpisById, Map<String, Dimension> dimensionsById,
        Map<String, Channel> channelsById, Map<String, TouchpointKind> kindsById, Map<String, ConnectorCard> connectorsById,
        Map<String, Declaration> mappingsById, List<Issue> problems) {
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public Catalogue {
        metricsById = Collections.unmodifiableMap(new LinkedHashMap<>(metricsById));
        kpisById = Collections.unmodifiableMap(new LinkedHashMap<>(kpisById));
        dimensionsById = Collections.unmodifiableMap(new LinkedHashMap<>(dimensionsById));
        channelsById = Collections.unmodifiableMap(new LinkedHashMap<>(channelsById));
        kindsById = Collections.unmodifiableMap(new LinkedHashMap<>(kindsById));
        connectorsById = Collections.unmodifiableMap(new LinkedHashMap<>(connectorsById));
        mappingsById = Collections.unmodifiableMap(new LinkedHashMap<>(mappingsById));
        problems = List.copyOf(problems);
    }

    /** A catalogue without mapping profiles. */
    public Catalogue(Map<String, Metric> metricsById, Map<String, Kpi> kpisById, Map<String, Dimension> dimensionsById, Map<String, Channel> channelsById,
            Map<String, TouchpointKind> kindsById, Map<String, ConnectorCard> connectorsById, List<Issue> problems) {
        this(metricsById, kpisById, dimensionsById, channelsById, kindsById, connectorsById, Map.of(), problems);
    }

    /** The same with further problems. */
    public Catalogue withProblems(List<Issue> more) {
        List<Issue> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Catalogue(metricsById, kpisById, dimensionsById, channelsById, kindsById, connectorsById, mappingsById, all);
    }

    public Collection<Metric> metrics() {
        return metricsById.values();
    }

    public Optional<Metric> metric(String id) {
        return Optional.ofNullable(metricsById.get(id));
    }

    /** In the order of stage, kind and contribution. */
    public Collection<Kpi> kpis() {
        return kpisById.values();
    }

    public Optional<Kpi> kpi(String id) {
        return Optional.ofNullable(kpisById.get(id));
    }

    /** The KPI that stands for a cell of the board. */
    public Optional<Kpi> headline(Stage stage, KpiKind kind) {
        return kpis().stream().filter(k -> k.headline() && k.stage() == stage && k.kind() == kind).findFirst();
    }

    public Optional<Dimension> dimension(String id) {
        return Optional.ofNullable(dimensionsById.get(id));
    }

    public Optional<TouchpointKind> kind(String id) {
        return Optional.ofNullable(kindsById.get(id));
    }

    /** The unit of the metric that a quantity of a touchpoint feeds; empty where none asks for it. */
    public Optional<Unit.Kind> quantityUnit(String kind, String quantity) {
        return metrics().stream().filter(Metric.Counted.class::isInstance).map(Metric.Counted.class::cast)
                .filter(metric -> metric.kind().equals(kind) && metric.quantity().equals(quantity)).map(Metric::unit).findFirst();
    }

    public Optional<ConnectorCard> connector(String id) {
        return Optional.ofNullable(connectorsById.get(id));
    }

    public Optional<Declaration> mapping(String id) {
        return Optional.ofNullable(mappingsById.get(id));
    }

    public List<ConnectorCard> connectors() {
        return new ArrayList<>(connectorsById.values());
    }
}
