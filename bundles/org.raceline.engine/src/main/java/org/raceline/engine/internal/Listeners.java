package org.raceline.engine.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Foreign code that wants to know of a change; what one of them throws reaches neither the others nor the caller. */
public final class Listeners {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public AutoCloseable add(Runnable listener) {
        Runnable once = () -> listener.run();
        listeners.add(once);
        return () -> listeners.remove(once);
    }

    public void call() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (Throwable thrown) {
                LOG.log(System.Logger.Level.WARNING, ForeignFault.trace(Sentences.text("listener.failed"), thrown));
            }
        }
    }
}
