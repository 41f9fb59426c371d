package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The facts of one record at a time, in objects that are used again for the next record. */
final class Slots<T> {
    private final List<T> slots = new ArrayList<>();
    private final Supplier<T> maker;
    private int taken;

    Slots(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The slot to fill next; it stays the spare one until it is taken. */
    T spare() {
        if (taken == slots.size()) {
            slots.add(maker.get());
        }
        return slots.get(taken);
    }

    void take() {
        taken++;
    }

    int count() {
        return taken;
    }

    /** One of the taken ones. */
    T get(int index) {
        return slots.get(index);
    }

    List<T> taken() {
        return slots.subList(0, taken);
    }

    void clear() {
        taken = 0;
    }
}
