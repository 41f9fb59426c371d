package org.raceline.core.service;

import java.nio.file.Path;

/** Opens workspaces. An OSGi service; on the module path made by {@code standalone}. Any thread. */
public interface Workspaces {
    /**
     * Opens the workspace in a directory, making it where the directory is empty or not there.
     *
     * @throws WorkspaceException if another process holds it (the message names it), or it cannot be read or written
     */
    Workspace open(Path directory) throws WorkspaceException;
}
