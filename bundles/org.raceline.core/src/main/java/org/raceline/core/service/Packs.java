package org.raceline.core.service;

import java.io.IOException;
import java.util.List;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/** KPI packs: metrics and KPIs that a workspace has beside those of the program and its plug-ins. A pack is a file; the workspace keeps it. */
public interface Packs {
    /**
     * A pack of the workspace.
     *
     * @param version as the pack states it; may be empty
     * @param metrics ids of what it contributes that is measured, in its order
     * @param kpis    metrics that it makes KPIs
     */
    record Known(String id, String name, String version, List<String> metrics, List<String> kpis) {
        public Known {
            metrics = List.copyOf(metrics);
            kpis = List.copyOf(kpis);
        }
    }

    /** By id. */
    List<Known> list();

    /**
     * Everything that is wrong with a pack, each with its line; empty for a good one. A pack of the same id that the workspace has
     * already does not count. Changes nothing.
     *
     * @throws WorkspaceException if it is not written as a pack is
     */
    List<Issue> check(Input pack) throws IOException, WorkspaceException;

    /**
     * Adds a pack, or puts it in the place of the one of the same id.
     *
     * @throws WorkspaceException with the first of what {@link #check} finds; nothing is changed then
     */
    Known add(Input pack) throws IOException, WorkspaceException;

    /**
     * Takes a pack away. What was imported for its metrics stays, and is there again when the pack is.
     *
     * @throws WorkspaceException if there is no such pack
     */
    void remove(String id) throws WorkspaceException;
}
