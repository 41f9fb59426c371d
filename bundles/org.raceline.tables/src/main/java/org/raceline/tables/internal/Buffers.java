package org.raceline.tables.internal;

import org.raceline.core.connector.Input;

/** How much of an input is held at once: all of a small one, and no more room than that. */
public final class Buffers {
    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 16;

    private Buffers() {
    }

    /** Bytes or characters; what says that it has none may have any number. */
    public static int room(Input input) {
        return input.size() <= 0 ? MOST : (int) Math.clamp(input.size() + 1, LEAST, MOST);
    }
}
