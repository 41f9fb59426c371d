package org.raceline.core.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One value for each of some dimensions, e.g. channel = Direct; the empty slice is everything. Keys are dimension ids. The empty
 * text is a value like any other: that of facts whose source has the dimension and left it empty there.
 */
public final class Slice {
    public static final Slice ALL = new Slice(Map.of());

    /** How people may write the empty value where they would not see it. */
    public static final String BLANK = "(blank)";

    private final SortedMap<String, String> values;

    /** Slices are looked up by the thousand, and a map tells its hash code anew each time. */
    private final int hash;

    /** One value by dimension. */
    public Slice(Map<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        this.hash = values.hashCode();
    }

    public static Slice of(String dimension, String value) {
        return new Slice(Map.of(dimension, value));
    }

    public static Slice of(Map<String, String> values) {
        return values.isEmpty() ? ALL : new Slice(values);
    }

    /** One value by dimension, in the order of their ids; cannot be changed. */
    public SortedMap<String, String> values() {
        return values;
    }

    public Set<String> dimensions() {
        return values.keySet();
    }

    public boolean isAll() {
        return values.isEmpty();
    }

    /** This slice narrowed by one more dimension. */
    public Slice with(String dimension, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(dimension, value);
        return new Slice(more);
    }

    /** Only the named dimensions of this slice. */
    public Slice only(Collection<String> dimensions) {
        TreeMap<String, String> fewer = new TreeMap<>(values);
        fewer.keySet().retainAll(dimensions);
        return new Slice(fewer);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Slice slice && hash == slice.hash && values.equals(slice.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
