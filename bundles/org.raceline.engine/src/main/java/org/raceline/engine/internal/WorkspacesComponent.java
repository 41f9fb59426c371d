package org.raceline.engine.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.raceline.core.connector.Connector;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.core.store.StoreEngine;
import org.raceline.engine.LocalWorkspaces;

/** Workspaces in Equinox: connectors are services that come and go. Holds no workspace itself. */
@Component(service = Workspaces.class)
public final class WorkspacesComponent implements Workspaces {
    private static final String CONNECTOR_ID = "connector.id";
    private final PluggedConnectors connectors = new PluggedConnectors();
    private final LocalWorkspaces workspaces;

    @Activate
    public WorkspacesComponent(@Reference CatalogueService catalogues, @Reference StoreEngine engine) {
        workspaces = new LocalWorkspaces(catalogues, connectors, engine, Clock.systemUTC(), System.getProperty("user.name", ""), "Raceline");
    }

    @Reference(service = Connector.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void plug(Connector connector, Map<String, Object> properties) {
        if (properties.get(CONNECTOR_ID) instanceof String id) {
            connectors.plug(id, connector);
        }
    }

    void unplug(Connector connector, Map<String, Object> properties) {
        if (properties.get(CONNECTOR_ID) instanceof String id) {
            connectors.unplug(id, connector);
        }
    }

    @Override
    public Workspace open(Path directory) throws WorkspaceException {
        return workspaces.open(directory);
    }
}
