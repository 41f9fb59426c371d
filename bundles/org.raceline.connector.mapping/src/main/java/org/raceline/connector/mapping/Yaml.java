package org.raceline.connector.mapping;

import java.util.List;
import java.util.Map;

/** A part of a YAML document that knows its line. Nothing is ever made of it but texts, lists and tables. */
sealed interface Yaml {
    /** From 1. */
    int line();

    /** Any scalar, as it is written: {@code no} is no truth value here. */
    record Text(String value, int line) implements Yaml {
    }

    /** A list. */
    record Items(List<Yaml> items, int line) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Values by key, in the order of the document.
     *
     * @param lines of the keys
     */
    record Entries(Map<String, Yaml> values, Map<String, Integer> lines, int line) implements Yaml {
    }
}
