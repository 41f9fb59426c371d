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

    /** Every import there was, oldest first, undone ones included. */
    List<ImportEntry> list();

    /**
     * Takes an import back; every figure is then as if it had never been.
     *
     * @throws WorkspaceException if there is no such import or it is undone already
     */
    void undo(String importId) throws WorkspaceException;
}
