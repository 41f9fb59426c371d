package org.raceline.engine.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.raceline.core.connector.Connector;
import org.raceline.engine.Connectors;

/** Connectors that come and go while the program runs. */
public final class PluggedConnectors implements Connectors {
    private final Map<String, Connector> live = new ConcurrentHashMap<>();
    private final Listeners listeners = new Listeners();

    /** One that comes under an id in use takes its place: that is how an update arrives. */
    public void plug(String id, Connector connector) {
        live.put(id, connector);
        listeners.call();
    }

    /** Takes this connector away, not one that has taken its place since. */
    public void unplug(String id, Connector connector) {
        if (live.remove(id, connector)) {
            listeners.call();
        }
    }

    @Override
    public Map<String, Connector> live() {
        return Map.copyOf(live);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
