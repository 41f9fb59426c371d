package org.raceline.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns contributions to the extension points into a validated {@link Catalogue}. A contribution that is wrong is left out and
 * named, with what to do; the others stand.
 */
public final class CatalogueReader {
    private static final String ID = "[a-z][a-z0-9_]{0,62}";
    private static final String CONNECTOR_ID = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*";

    private final Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.core.model.messages"));
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, TouchpointKind> kinds = new LinkedHashMap<>();
    private final Map<String, ConnectorCard> connectors = new LinkedHashMap<>();
    private final Map<String, Declaration> mappings = new LinkedHashMap<>();
    private final List<Issue> problems = new ArrayList<>();

    private CatalogueReader() {
    }

    /** A contribution that cannot be taken; the message says why. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final String attribute;

        Wrong(String message) {
            this("", message);
        }

        /** @param attribute that is to be corrected; empty where it is none in particular */
        Wrong(String attribute, String message) {
            super(message);
            this.attribute = attribute;
        }
    }

    @FunctionalInterface
    private interface Take {
        void take(Declaration declaration) throws Wrong;
    }

    /**
     * Reads the children of every extension of these points, in any order.
     *
     * @param declarations names and texts already in the user's language
     */
    public static Catalogue read(List<Declaration> declarations) {
        return new CatalogueReader().readAll(declarations);
    }

    /**
     * A catalogue with further contributions, which may use what is in it and cannot take its ids.
     *
     * @param declarations names and texts already in the user's language
     */
    public static Catalogue read(Catalogue base, List<Declaration> declarations) {
        CatalogueReader reader = new CatalogueReader();
        reader.metrics.putAll(base.metricsById());
        reader.kpis.putAll(base.kpisById());
        reader.dimensions.putAll(base.dimensionsById());
        reader.channels.putAll(base.channelsById());
        reader.kinds.putAll(base.kindsById());
        reader.connectors.putAll(base.connectorsById());
        reader.mappings.putAll(base.mappingsById());
        reader.problems.addAll(base.problems());
        return reader.readAll(declarations);
    }

    private Catalogue readAll(List<Declaration> all) {
        each(all, Set.of("dimension"), this::dimension);
        each(all, Set.of("channel"), this::channel);
        each(all, Set.of("kind"), this::kind);
        each(all, Set.of("observed"), this::observed);
        each(all, Set.of("counted"), this::counted);
        formulas(all.stream().filter(d -> d.element().equals("formula")).toList());
        each(all, Set.of("kpi"), this::kpi);
        each(all, Set.of("connector"), this::connector);
        Set<String> known = Set.of("dimension", "channel", "kind", "observed", "counted", "formula", "kpi", "connector", "mapping");
        all.stream().filter(d -> !known.contains(d.element())).forEach(d -> problem(d, texts.text("unknown.element", d.element())));
        Map<String, Kpi> ordered = kpis.values().stream()
                .sorted(Comparator.comparing(Kpi::stage).thenComparing(Kpi::kind))
                .collect(Collectors.toMap(Kpi::id, k -> k, (a, b) -> a, LinkedHashMap::new));
        Catalogue catalogue = new Catalogue(metrics, ordered, dimensions, channels, kinds, connectors, List.of());
        each(all, Set.of("mapping"), mapping -> mapping(mapping, catalogue));
        return new Catalogue(metrics, ordered, dimensions, channels, kinds, connectors, mappings, problems);
    }

    private void mapping(Declaration d, Catalogue catalogue) throws Wrong {
        List<Issue> wrong = MappingRules.check(d, catalogue);
        for (Issue issue : wrong) {
            problems.add(Issue.error(texts.text("mapping.left.out", d.contributor(), d.attribute("id"), issue.what()), issue.remedy()));
        }
        if (wrong.isEmpty()) {
            mappings.put(fresh(d, CONNECTOR_ID, mappings), d);
        }
    }

    private void each(List<Declaration> all, Set<String> elements, Take take) {
        for (Declaration declaration : all) {
            if (elements.contains(declaration.element())) {
                attempt(declaration, take);
            }
        }
    }

    private void attempt(Declaration declaration, Take take) {
        try {
            take.take(declaration);
        } catch (Wrong wrong) {
            problem(declaration, wrong.attribute, wrong.getMessage());
        }
    }

    private void problem(Declaration declaration, String why) {
        problem(declaration, "", why);
    }

    private void problem(Declaration declaration, String attribute, String why) {
        String id = declaration.attribute(declaration.element().equals("kpi") ? "metric" : "id");
        problems.add(Issue.error(texts.text("left.out", declaration.contributor(), declaration.element(), id, why),
                texts.text("left.out.remedy", declaration.contributor())).in("", declaration.line(attribute)));
    }

    private void dimension(Declaration d) throws Wrong {
        dimensions.put(fresh(d, ID, dimensions), new Dimension(d.attribute("id"), required(d, "name")));
    }

    private void channel(Declaration d) throws Wrong {
        String media = d.attribute("media");
        channels.put(fresh(d, "\\S.{0,99}", channels),
                new Channel(d.attribute("id"), required(d, "name"), media.isEmpty() ? MediaType.UNKNOWN : constant(d, "media", MediaType.class)));
    }

    private void kind(Declaration d) throws Wrong {
        Set<String> quantities = new LinkedHashSet<>();
        for (Declaration child : d.children()) {
            quantities.add(matching(child, "id", ID));
        }
        kinds.put(fresh(d, ID, kinds), new TouchpointKind(d.attribute("id"), required(d, "name"), quantities));
    }

    private void observed(Declaration d) throws Wrong {
        String within = d.attribute("within");
        if (!within.isEmpty() && !dimensions.containsKey(within)) {
            throw new Wrong(texts.text("unknown.dimension", within));
        }
        metrics.put(fresh(d, ID, metrics),
                new Metric.Observed(about(d), constant(d, "unit", Unit.Kind.class), constant(d, "aggregation", Aggregation.class), within));
    }

    private void counted(Declaration d) throws Wrong {
        String id = fresh(d, ID, metrics);
        TouchpointKind kind = kinds.get(required(d, "kind"));
        if (kind == null) {
            throw new Wrong(texts.text("unknown.kind", d.attribute("kind")));
        }
        Metric.Count count = constant(d, "count", Metric.Count.class);
        boolean wantsQuantity = count.needsQuantity();
        String quantity = d.attribute("quantity");
        if (wantsQuantity != kind.quantities().contains(quantity)) {
            throw new Wrong(texts.text("unknown.quantity", quantity, kind.id()));
        }
        Unit.Kind unit = constant(d, "unit", Unit.Kind.class);
        if (unit != count.unit(unit)) {
            throw new Wrong(texts.text("counts.have.unit", count.unit(unit).id()));
        }
        String then = d.attribute("then");
        if (count.needsThen() ? !kinds.containsKey(then) || then.equals(kind.id()) : !then.isEmpty()) {
            throw new Wrong(texts.text("unknown.then", then, kind.id()));
        }
        int atLeast = count.needsAtLeast() ? Integer.parseInt(matching(d, "atLeast", "[2-9]|[1-9][0-9]{1,5}")) : 0;
        Map<String, String> filter = new TreeMap<>();
        for (Declaration where : d.children()) {
            if (!dimensions.containsKey(where.attribute("dimension"))) {
                throw new Wrong(texts.text("unknown.dimension", where.attribute("dimension")));
            }
            filter.put(where.attribute("dimension"), required(where, "value"));
        }
        metrics.put(id, new Metric.Counted(about(d), unit, count, kind.id(), quantity, atLeast, Slice.of(filter), d.attribute("despite"), then));
    }

    /** Formulas may name each other in any order, but not in a circle. */
    private void formulas(List<Declaration> declared) {
        List<Declaration> waiting = new ArrayList<>(declared);
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            Set<String> ids = new HashSet<>();
            waiting.forEach(d -> ids.add(d.attribute("id")));
            progress = waiting.removeIf(d -> {
                boolean waits = !metrics.containsKey(d.attribute("id")) && names(d).stream().anyMatch(ids::contains);
                if (!waits) {
                    attempt(d, this::formula);
                }
                return !waits;
            });
        }
        waiting.forEach(d -> problem(d, texts.text("formula.circle")));
    }

    private static Set<String> names(Declaration d) {
        try {
            return FormulaParser.parse(d.attribute("text")).metrics();
        } catch (FormulaException told) {
            return Set.of();
        }
    }

    private void formula(Declaration d) throws Wrong {
        String id = fresh(d, ID, metrics);
        Unit.Kind unit = constant(d, "unit", Unit.Kind.class);
        String text = required(d, "text");
        try {
            FormulaParser.Parsed parsed = FormulaParser.read(text);
            new FormulaTyping(metrics, texts, parsed).check(unit);
            metrics.put(id, new Metric.Formula(about(d), unit, text, parsed.expression()));
        } catch (FormulaException | FormulaTyping.Mistyped e) {
            throw new Wrong("text", e.getMessage());
        }
    }

    private void kpi(Declaration d) throws Wrong {
        Metric metric = metrics.get(required(d, "metric"));
        if (metric == null) {
            throw new Wrong(texts.text("formula.unknown", d.attribute("metric")));
        }
        if (kpis.containsKey(metric.id())) {
            throw new Wrong(texts.text("taken", metric.id()));
        }
        kpis.put(metric.id(), new Kpi(d.attribute("code"), constant(d, "stage", Stage.class), constant(d, "kind", KpiKind.class), metric,
                constant(d, "direction", Direction.class), d.attribute("headline").equals("true")));
    }

    private void connector(Declaration d) throws Wrong {
        String id = fresh(d, CONNECTOR_ID, connectors);
        int rank = Integer.parseInt(matching(d, "rank", "[0-9]{1,6}"));
        List<ConnectorCard.Setting> settings = new ArrayList<>();
        Set<String> feeds = new LinkedHashSet<>();
        for (Declaration child : d.children()) {
            switch (child.element()) {
                case "setting" -> settings.add(new ConnectorCard.Setting(matching(child, "id", "[a-z][A-Za-z0-9]{0,62}"), required(child, "name"),
                        child.attribute("description"), child.attribute("default")));
                case "feeds" -> feeds.add(required(child, "metric"));
                default -> throw new Wrong(texts.text("unknown.element", child.element()));
            }
        }
        List<String> unknown = feeds.stream().filter(f -> !metrics.containsKey(f)).toList();
        if (!unknown.isEmpty()) {
            throw new Wrong(texts.text("formula.unknown", String.join(", ", unknown)));
        }
        connectors.put(id, new ConnectorCard(id, required(d, "name"), d.attribute("description"), rank,
                List.of(required(d, "files").toLowerCase(Locale.ROOT).split(" +")), settings, feeds, d.contributor()));
    }

    private Metric.About about(Declaration d) throws Wrong {
        return new Metric.About(d.attribute("id"), required(d, "name"), required(d, "definition"), d.attribute("source"));
    }

    private String fresh(Declaration d, String pattern, Map<String, ?> taken) throws Wrong {
        String id = matching(d, "id", pattern);
        if (taken.containsKey(id)) {
            throw new Wrong(texts.text("taken", id));
        }
        return id;
    }

    private String matching(Declaration d, String attribute, String pattern) throws Wrong {
        String value = required(d, attribute);
        if (!value.matches(pattern)) {
            throw new Wrong(attribute, texts.text("malformed", attribute, value));
        }
        return value;
    }

    private String required(Declaration d, String attribute) throws Wrong {
        String value = d.attribute(attribute);
        if (value.isBlank()) {
            throw new Wrong(texts.text("missing", attribute));
        }
        return value;
    }

    private <E extends Enum<E>> E constant(Declaration d, String attribute, Class<E> type) throws Wrong {
        String value = required(d, attribute);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return constant;
            }
        }
        throw new Wrong(attribute, texts.text("malformed", attribute, value));
    }
}
