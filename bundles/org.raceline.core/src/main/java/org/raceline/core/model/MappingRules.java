package org.raceline.core.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a mapping profile may say, whoever says it: the grammar of the extension point {@code org.raceline.core.mappings} and of the
 * files that users write, held against a catalogue.
 */
public final class MappingRules {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "mapping", Set.of("id", "name", "rank"),
            "table", Set.of("delimiter", "comments", "encoding", "locale", "zone", "currency"),
            "total", Set.of("text"),
            "observations", Set.of("date", "grain", "complete", "currencyColumn"),
            "metric", Set.of("id", "column", "times", "per"),
            "dimension", Set.of("id", "column", "value"),
            "touchpoints", Set.of("kind", "date", "email", "customer", "currencyColumn"),
            "exclude", Set.of("column", "as"));
    private static final Map<String, Set<String>> MORE_ATTRIBUTES = Map.of(
            "quantity", Set.of("id", "column", "times", "per"), "key", Set.of("column"), "value", Set.of("text"), "canonical", Set.of("table"));
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "mapping", Set.of("table", "observations", "touchpoints", "canonical"), "table", Set.of("total"),
            "observations", Set.of("metric", "dimension"), "touchpoints", Set.of("key", "quantity", "dimension", "exclude"), "exclude", Set.of("value"));
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252");

    private final Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.core.model.messages"));
    private final Catalogue catalogue;
    private final List<Issue> issues = new ArrayList<>();

    private MappingRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Everything that is wrong with a profile, each with its line where that is known; empty for a good one.
     *
     * @param mapping an element {@code mapping}
     */
    public static List<Issue> check(Declaration mapping, Catalogue catalogue) {
        MappingRules rules = new MappingRules(catalogue);
        rules.grammar(mapping);
        rules.mapping(mapping);
        return List.copyOf(rules.issues);
    }

    static boolean allows(String element, String attribute) {
        return attributes(element).contains(attribute);
    }

    private static Set<String> attributes(String element) {
        return ATTRIBUTES.getOrDefault(element, MORE_ATTRIBUTES.getOrDefault(element, Set.of()));
    }

    private void grammar(Declaration d) {
        Set<String> attributes = attributes(d.element());
        Set<String> children = CHILDREN.getOrDefault(d.element(), Set.of());
        Set<String> all = new HashSet<>(attributes);
        all.addAll(children);
        d.attributes().keySet().stream().filter(name -> !attributes.contains(name)).sorted()
                .forEach(name -> wrong(d, name, "mapping.element", place(d), name, sorted(all)));
        for (Declaration child : d.children()) {
            if (children.contains(child.element())) {
                grammar(child);
            } else {
                wrong(child, "", "mapping.element", place(d), child.element(), sorted(all));
            }
        }
    }

    private void mapping(Declaration d) {
        value(d, "id", true, "mapping.what.id", id -> id.matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"));
        value(d, "name", true, "mapping.what.name", name -> name.length() <= 200);
        value(d, "rank", false, "mapping.what.rank", rank -> rank.matches("[0-9]{1,6}"));
        d.children("table").forEach(this::table);
        List<Declaration> rows = d.children().stream().filter(c -> Set.of("observations", "touchpoints", "canonical").contains(c.element())).toList();
        if (rows.size() != 1) {
            wrong(d, "", "mapping.rows");
        }
        rows.forEach(row -> {
            switch (row.element()) {
                case "observations" -> observations(row);
                case "touchpoints" -> touchpoints(row);
                default -> value(row, "table", true, "mapping.what.table", Set.of("touchpoints", "observations")::contains);
            }
        });
    }

    private void table(Declaration d) {
        value(d, "delimiter", false, "mapping.what.delimiter", Set.of("comma", "semicolon", "tab", "blanks", "any")::contains);
        value(d, "comments", false, "mapping.what.flag", Set.of("true", "false")::contains);
        value(d, "encoding", false, "mapping.what.encoding", ENCODINGS::contains);
        value(d, "locale", false, "mapping.what.locale", MappingRules::isLocale);
        value(d, "zone", false, "mapping.what.zone", MappingRules::isZone);
        value(d, "currency", false, "mapping.what.currency", MappingRules::isCurrency);
        d.children("total").forEach(total -> value(total, "text", true, "mapping.what.text", text -> true));
    }

    private void observations(Declaration d) {
        value(d, "date", true, "mapping.what.column", column -> true);
        value(d, "grain", false, "mapping.what.grain", Set.of("day", "week", "month", "quarter", "year")::contains);
        value(d, "complete", false, "mapping.what.flag", Set.of("true", "false")::contains);
        List<Declaration> metrics = d.children("metric");
        if (metrics.isEmpty()) {
            wrong(d, "", "mapping.missing", place(d), "metrics", texts.text("mapping.what.metric"));
        }
        for (Declaration metric : metrics) {
            figure(metric);
            switch (catalogue.metricsById().get(metric.attribute("id"))) {
                case Metric.Formula formula -> wrong(metric, "id", "mapping.formula", formula.id(), sorted(formula.expression().metrics()));
                case null -> unknown(metric, "id", "metric", catalogue.metricsById().values().stream().filter(m -> !(m instanceof Metric.Formula)).map(Metric::id).toList());
                default -> { }
            }
        }
        distinct(metrics);
        dimensions(d);
    }

    private void touchpoints(Declaration d) {
        List<String> kinds = catalogue.kindsById().keySet().stream().sorted().toList();
        value(d, "kind", true, "mapping.what.kind", kind -> true, String.join(", ", kinds));
        value(d, "date", true, "mapping.what.column", column -> true);
        Set<String> quantities = catalogue.kind(d.attribute("kind")).map(TouchpointKind::quantities).orElse(Set.of());
        if (!d.attribute("kind").isBlank() && catalogue.kind(d.attribute("kind")).isEmpty()) {
            unknown(d, "kind", "kind", kinds);
        } else {
            d.children("quantity").stream().filter(q -> !quantities.contains(q.attribute("id"))).forEach(q -> unknown(q, "id", "quantity", quantities));
        }
        d.children("quantity").forEach(this::figure);
        distinct(d.children("quantity"));
        d.children("key").forEach(key -> value(key, "column", true, "mapping.what.column", column -> true));
        dimensions(d);
        for (Declaration exclude : d.children("exclude")) {
            value(exclude, "column", true, "mapping.what.column", column -> true);
            value(exclude, "as", true, "mapping.what.reason", reason -> reason.matches("[a-z][a-z-]{0,62}"));
            if (exclude.children("value").isEmpty()) {
                wrong(exclude, "", "mapping.missing", place(exclude), "values", texts.text("mapping.what.text"));
            }
        }
    }

    private void figure(Declaration d) {
        value(d, "column", true, "mapping.what.column", column -> true);
        value(d, "per", false, "mapping.what.number", MappingRules::isPositive);
    }

    private void dimensions(Declaration d) {
        for (Declaration dimension : d.children("dimension")) {
            if (catalogue.dimension(dimension.attribute("id")).isEmpty()) {
                unknown(dimension, "id", "dimension", catalogue.dimensionsById().keySet());
            }
            if (dimension.attribute("column").isBlank() == dimension.attribute("value").isBlank()) {
                wrong(dimension, "", "mapping.label", dimension.attribute("id"));
            }
        }
        distinct(d.children("dimension"));
    }

    private void distinct(List<Declaration> children) {
        Set<String> seen = new HashSet<>();
        children.stream().filter(child -> !seen.add(child.attribute("id"))).forEach(child -> wrong(child, "id", "mapping.twice", child.element(), child.attribute("id")));
    }

    private void unknown(Declaration d, String attribute, String what, Collection<String> known) {
        wrong(d, attribute, "mapping.unknown", what, d.attribute(attribute), sorted(known));
    }

    /** @param what key of what is to be written there */
    private void value(Declaration d, String attribute, boolean required, String what, Predicate<String> good, Object... arguments) {
        String value = d.attribute(attribute);
        if (value.isBlank() && required) {
            wrong(d, attribute, "mapping.missing", place(d), attribute, texts.text(what, arguments));
        } else if (!value.isBlank() && !good.test(value)) {
            wrong(d, attribute, "mapping.value", place(d), attribute, value, texts.text(what, arguments));
        }
    }

    private void wrong(Declaration d, String attribute, String key, Object... arguments) {
        issues.add(Issue.error(texts.text(key + ".what", arguments), texts.text(key + ".remedy", arguments)).in(d.contributor(), d.line(attribute)));
    }

    private String place(Declaration d) {
        return d.element().equals("mapping") ? texts.text("mapping.the.mapping") : (d.element() + " " + d.attribute("id")).strip();
    }

    private static String sorted(Collection<String> words) {
        return words.isEmpty() ? "–" : words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static boolean isPositive(String text) {
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?") && new BigDecimal(text).signum() > 0;
    }

    private static boolean isLocale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build().getLanguage().matches("[a-z]{2,3}");
        } catch (IllformedLocaleException wrong) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static boolean isCurrency(String text) {
        try {
            return Currency.getInstance(text) != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
