package org.raceline.engine;

import java.util.Map;
import org.raceline.core.connector.Connector;

/** The connectors whose code can be called now. Any thread. */
public interface Connectors {
    /** By connector id; an immutable snapshot. */
    Map<String, Connector> live();

    /** Calls a listener, on any thread, after a connector came or went. Close the answer to be called no more. */
    AutoCloseable onChange(Runnable listener);

    /** Connectors that never change. */
    static Connectors of(Map<String, Connector> connectors) {
        Map<String, Connector> fixed = Map.copyOf(connectors);
        return new Connectors() {
            @Override
            public Map<String, Connector> live() {
                return fixed;
            }

            @Override
            public AutoCloseable onChange(Runnable listener) {
                return () -> {
                };
            }
        };
    }
}
