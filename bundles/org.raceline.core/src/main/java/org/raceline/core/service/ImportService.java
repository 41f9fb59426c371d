package org.raceline.core.service;

import java.util.List;
import org.raceline.core.model.Progress;
import org.raceline.core.store.ImportEntry;

/** Lets files into the workspace, each in one transaction. */
public interface ImportService {
    /**
     * Imports files, one after the other; blocks until all are done. A file that fails changes nothing; cancelling undoes the
     * file at hand and leaves those before it.
     */
    ImportReport run(ImportRequest request, Progress progress);

    /** Every import there was, oldest first, undone ones included; one that repairs another stands right after it. */
    List<ImportEntry> list();

    /**
     * Takes an import back; every figure is then as if it had never been. Where it repaired another one, that one and its bad
     * records are back.
     *
     * @throws WorkspaceException if there is no such import, it is undone already, or another one repaired it
     */
    void undo(String importId) throws WorkspaceException;
}
