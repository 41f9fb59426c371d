package org.raceline.core.model;

import java.util.List;
import java.util.Map;

/**
 * One element of a contribution to an extension point, free of any registry: name, attributes, children.
 *
 * @param contributor the bundle or file that says it, for messages
 */
public record Declaration(String contributor, String element, Map<String, String> attributes, List<Declaration> children) {
    public Declaration {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An attribute, or the empty text where it is not given. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
