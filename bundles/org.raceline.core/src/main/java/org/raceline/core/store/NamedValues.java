package org.raceline.core.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * A few values by name, in the order in which they came: a map for millions of facts that each hold a handful. Whoever looks at all of
 * them does so by place. Values are never null. Used by one thread at a time.
 */
public final class NamedValues<V> extends AbstractMap<String, V> {
    private static final int FIRST_LENGTH = 8;

    private String[] names = new String[FIRST_LENGTH];
    private Object[] values = new Object[FIRST_LENGTH];
    private int size;

    @Override
    public int size() {
        return size;
    }

    /** @param place from 0 to one less than the size */
    public String name(int place) {
        return names[place];
    }

    /** @param place from 0 to one less than the size */
    @SuppressWarnings("unchecked") // only values of this type are put in
    public V value(int place) {
        return (V) values[place];
    }

    /**
     * Where a value stands; -1 where there is none of this name.
     *
     * @param likely where it stood in other facts
     */
    public int place(String name, int likely) {
        if (likely < size && names[likely].equals(name)) {
            return likely;
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public V put(String name, V value) {
        Objects.requireNonNull(value);
        int place = place(name, size);
        if (place >= 0) {
            V before = value(place);
            values[place] = value;
            return before;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
        return null;
    }

    @Override
    public V get(Object name) {
        int place = name instanceof String text ? place(text, 0) : -1;
        return place < 0 ? null : value(place);
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    /** Forgets all of them. */
    @Override
    public void clear() {
        size = 0;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size;
                    }

                    @Override
                    public Map.Entry<String, V> next() {
                        if (next >= size) {
                            throw new NoSuchElementException();
                        }
                        return new SimpleImmutableEntry<>(names[next], value(next++));
                    }
                };
            }
        };
    }
}
