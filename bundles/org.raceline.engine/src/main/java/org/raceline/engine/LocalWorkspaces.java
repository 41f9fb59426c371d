package org.raceline.engine;

import java.nio.file.Path;
import java.time.Clock;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.core.store.StoreEngine;
import org.raceline.engine.internal.workspace.JournalPen;
import org.raceline.engine.internal.workspace.WorkspaceOpener;

/** Workspaces in directories of this computer, one holder at a time. Any thread. */
public final class LocalWorkspaces implements Workspaces {
    private final WorkspaceOpener opener;

    /**
     * @param clock   its zone tells what day it is in a workspace without data
     * @param who     account name for the journal
     * @param program what a second program is told that holds the workspace
     */
    public LocalWorkspaces(CatalogueService catalogues, Connectors connectors, StoreEngine engine, Clock clock, String who, String program) {
        this(catalogues, connectors, engine, clock, who, program, ImportLimits.DEFAULT);
    }

    public LocalWorkspaces(CatalogueService catalogues, Connectors connectors, StoreEngine engine, Clock clock, String who, String program,
            ImportLimits limits) {
        opener = new WorkspaceOpener(catalogues, connectors, engine, limits, new JournalPen(clock, who), program);
    }

    @Override
    public Workspace open(Path directory) throws WorkspaceException {
        return opener.open(directory);
    }
}
