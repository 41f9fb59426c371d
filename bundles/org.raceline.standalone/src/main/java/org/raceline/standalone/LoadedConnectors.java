package org.raceline.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorId;
import org.raceline.engine.Connectors;

/** The connectors that modules provide, by the id that each class states; made by the first import. They never change. Any thread. */
final class LoadedConnectors implements Connectors {
    private Map<String, Connector> loaded;

    @Override
    public synchronized Map<String, Connector> live() {
        if (loaded == null) {
            Map<String, Connector> connectors = new HashMap<>();
            ServiceLoader.load(Connector.class).stream().filter(provider -> provider.type().isAnnotationPresent(ConnectorId.class))
                    .forEach(provider -> connectors.put(provider.type().getAnnotation(ConnectorId.class).value(), provider.get()));
            loaded = Map.copyOf(connectors);
        }
        return loaded;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {
        };
    }
}
