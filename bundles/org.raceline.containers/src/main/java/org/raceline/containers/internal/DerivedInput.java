package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import org.raceline.core.connector.Input;

/**
 * An input that is made out of another each time it is opened.
 *
 * @param outer     what it is made of
 * @param outerSize size of that when it was looked at
 */
record DerivedInput(String name, long size, Input outer, long outerSize, Source source) implements Input {

    /** Opens the bytes anew. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static DerivedInput of(String name, long size, Input outer, Source source) {
        return new DerivedInput(name, size, outer, outer.size(), source);
    }

    @Override
    public InputStream open() throws IOException {
        if (outer.size() != outerSize) {
            throw Refusal.of("changed");
        }
        return source.open();
    }
}
