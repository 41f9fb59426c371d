package org.raceline.connector.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Declaration;

/** From the spelling that people write to the tree that the extension point has too. Lists and tables become elements of their own. */
final class ProfileText {
    /** How what stands under a key becomes elements. */
    private enum Shape {
        /** {@code id: column}, or {@code id: {column: …, …}} for each. */ BY_ID,
        /** A text or a list of texts; each is one attribute of an element. */ TEXTS,
        /** A table or a list of tables. */ TABLES
    }

    private record Group(Shape shape, String element, String attribute) {
    }

    private static final Map<String, Group> GROUPS = Map.of(
            "metrics", new Group(Shape.BY_ID, "metric", "column"),
            "quantities", new Group(Shape.BY_ID, "quantity", "column"),
            "dimensions", new Group(Shape.BY_ID, "dimension", "column"),
            "totals", new Group(Shape.TEXTS, "total", "text"),
            "key", new Group(Shape.TEXTS, "key", "column"),
            "values", new Group(Shape.TEXTS, "value", "text"),
            "exclude", new Group(Shape.TABLES, "exclude", ""));

    private final String file;

    private ProfileText(String file) {
        this.file = file;
    }

    /** @throws ConnectorException if it is not written as a profile is */
    static Declaration read(String file, byte[] bytes) throws ConnectorException {
        Yaml root = YamlReader.read(bytes);
        if (!(root instanceof Yaml.Entries entries)) {
            throw Sentences.refusal(root.line(), "profile.entries");
        }
        return new ProfileText(file).element("mapping", entries, Map.of(), Map.of());
    }

    private Declaration element(String name, Yaml.Entries entries, Map<String, String> known, Map<String, Integer> knownLines) {
        Map<String, String> attributes = new HashMap<>(known);
        Map<String, Integer> lines = new HashMap<>(knownLines);
        lines.putIfAbsent("", entries.line());
        List<Declaration> children = new ArrayList<>();
        entries.values().forEach((key, value) -> {
            lines.put(key, entries.lines().get(key));
            Group group = GROUPS.get(key);
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
                all.add(new Declaration(file, group.element(), Map.of("id", id, group.attribute(), text.value()), List.of(), Map.of("", line)));
            } else if (one instanceof Yaml.Entries more) {
                all.add(element(group.element(), more, Map.of("id", id), Map.of("", line)));
            } else {
                all.add(new Declaration(file, group.element(), Map.of("id", id), List.of(), Map.of("", line)));
            }
        });
        return all;
    }
}
