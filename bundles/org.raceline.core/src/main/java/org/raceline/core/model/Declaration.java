package org.raceline.core.model;

import java.util.List;
import java.util.Map;

/**
 * One element of a contribution to an extension point, free of any registry: name, attributes, children. A mapping profile is one
 * too, whether a plug-in contributes it or a user wrote it.
 *
 * @param contributor the bundle or file that says it, for messages
 * @param lines       where in a file attributes stand, by name, and the element itself under the empty name; empty where nobody knows
 */
public record Declaration(String contributor, String element, Map<String, String> attributes, List<Declaration> children, Map<String, Integer> lines) {
    public Declaration {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
        lines = Map.copyOf(lines);
    }

    /** A declaration of which nobody knows on what lines it stands. */
    public Declaration(String contributor, String element, Map<String, String> attributes, List<Declaration> children) {
        this(contributor, element, attributes, children, Map.of());
    }

    /** An attribute, or the empty text where it is not given. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The children of a name, in order. */
    public List<Declaration> children(String name) {
        return children.stream().filter(child -> child.element().equals(name)).toList();
    }

    /** The line of an attribute, else of the element; 0 where nobody knows. */
    public int line(String attribute) {
        return lines.getOrDefault(attribute, lines.getOrDefault("", 0));
    }
}
