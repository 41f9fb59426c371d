package org.raceline.connector.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Declaration;

/** From the spelling that people write, of mapping profiles and KPI packs, to the tree that the extension points have too. Lists and tables become elements of their own. */
final class ProfileText {
    /** How what stands under a key becomes elements. */
    private enum Shape {
        /** {@code id: column}, or {@code id: {column: …, …}} for each. */ BY_ID,
        /** A text or a list of texts; each is one attribute of an element. */ TEXTS,
        /** A table or a list of tables. */ TABLES
    }

    /**
     * What stands under a key.
     *
     * @param id        the attribute that the key of each takes, where they have keys
     * @param attribute the one that a mere text becomes
     */
    private record Group(Shape shape, String element, String id, String attribute) {
        Group(Shape shape, String element, String attribute) {
            this(shape, element, "id", attribute);
        }
    }

    private static final Map<String, Group> PROFILE = Map.of(
            "metrics", new Group(Shape.BY_ID, "metric", "column"),
            "quantities", new Group(Shape.BY_ID, "quantity", "column"),
            "dimensions", new Group(Shape.BY_ID, "dimension", "column"),
            "totals", new Group(Shape.TEXTS, "total", "text"),
            "key", new Group(Shape.TEXTS, "key", "column"),
            "values", new Group(Shape.TEXTS, "value", "text"),
            "exclude", new Group(Shape.TABLES, "exclude", ""));

    private static final Map<String, Group> PACK = Map.of(
            "dimensions", new Group(Shape.BY_ID, "dimension", "name"),
            "channels", new Group(Shape.BY_ID, "channel", "name"),
            "kinds", new Group(Shape.BY_ID, "kind", "name"),
            "quantities", new Group(Shape.TEXTS, "quantity", "id"),
            "observed", new Group(Shape.BY_ID, "observed", "name"),
            "counted", new Group(Shape.BY_ID, "counted", "name"),
            "where", new Group(Shape.BY_ID, "where", "dimension", "value"),
            "formulas", new Group(Shape.BY_ID, "formula", "text"),
            "kpis", new Group(Shape.BY_ID, "kpi", "metric", "stage"));

    private final String file;
    private final Map<String, Group> groups;

    private ProfileText(String file, Map<String, Group> groups) {
        this.file = file;
        this.groups = groups;
    }

    /** @throws ConnectorException if it is not written as a profile is */
    static Declaration profile(String file, byte[] bytes) throws ConnectorException {
        return new ProfileText(file, PROFILE).element("mapping", root(bytes, "profile.entries"), Map.of(), Map.of());
    }

    /** @throws ConnectorException if it is not written as a KPI pack is */
    static Declaration pack(String file, byte[] bytes) throws ConnectorException {
        return new ProfileText(file, PACK).element("pack", root(bytes, "pack.entries"), Map.of(), Map.of());
    }

    private static Yaml.Entries root(byte[] bytes, String otherwise) throws ConnectorException {
        Yaml root = YamlReader.read(bytes);
        if (root instanceof Yaml.Entries entries) {
            return entries;
        }
        throw Sentences.refusal(root.line(), otherwise);
    }

    private Declaration element(String name, Yaml.Entries entries, Map<String, String> known, Map<String, Integer> knownLines) {
        Map<String, String> attributes = new HashMap<>(known);
        Map<String, Integer> lines = new HashMap<>(knownLines);
        lines.putIfAbsent("", entries.line());
        List<Declaration> children = new ArrayList<>();
        entries.values().forEach((key, value) -> {
            lines.put(key, entries.lines().get(key));
            Group group = groups.get(key);
            if (group != null) {
                children.addAll(group(group, value));
            } else if (value instanceof Yaml.Text text) {
                attributes.put(key, text.value());
            } else {
                children.add(child(key, entries.lines().get(key), value));
            }
        });
        return new Declaration(file, name, attributes, children, lines);
    }

    private Declaration child(String name, int line, Yaml value) {
        return value instanceof Yaml.Entries entries ? element(name, entries, Map.of(), Map.of("", line))
                : new Declaration(file, name, Map.of(), List.of(), Map.of("", line));
    }

    private List<Declaration> group(Group group, Yaml value) {
        return switch (group.shape()) {
            case BY_ID -> byId(group, value);
            case TEXTS -> items(value).stream().map(item -> item instanceof Yaml.Text text ? leaf(group, text) : child(group.element(), item.line(), item)).toList();
            case TABLES -> items(value).stream().map(item -> child(group.element(), item.line(), item)).toList();
        };
    }

    private static List<Yaml> items(Yaml value) {
        return value instanceof Yaml.Items list ? list.items() : List.of(value);
    }

    private Declaration leaf(Group group, Yaml.Text text) {
        return new Declaration(file, group.element(), Map.of(group.attribute(), text.value()), List.of(), Map.of("", text.line()));
    }

    private List<Declaration> byId(Group group, Yaml value) {
        if (!(value instanceof Yaml.Entries entries)) {
            return value instanceof Yaml.Text text && text.value().isBlank() ? List.of() : List.of(child(group.element(), value.line(), value));
        }
        List<Declaration> all = new ArrayList<>();
        entries.values().forEach((id, one) -> {
            int line = entries.lines().get(id);
            if (one instanceof Yaml.Text text) {
                all.add(new Declaration(file, group.element(), Map.of(group.id(), id, group.attribute(), text.value()), List.of(), Map.of("", line)));
            } else if (one instanceof Yaml.Entries more) {
                all.add(element(group.element(), more, Map.of(group.id(), id), Map.of("", line)));
            } else {
                all.add(new Declaration(file, group.element(), Map.of(group.id(), id), List.of(), Map.of("", line)));
            }
        });
        return all;
    }
}
