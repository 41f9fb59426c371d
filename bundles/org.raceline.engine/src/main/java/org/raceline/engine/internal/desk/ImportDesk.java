package org.raceline.engine.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.ImportService;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;

/** Takes files in, one at a time and each in one transaction. */
public final class ImportDesk implements ImportService {
    private final Desk desk;
    private final ReentrantLock writing;
    private final Listeners listeners;

    /** @param writing held while the workspace changes */
    public ImportDesk(Desk desk, ReentrantLock writing, Listeners listeners) {
        this.desk = desk;
        this.writing = writing;
        this.listeners = listeners;
    }

    @Override
    public ImportReport run(ImportRequest request, Progress progress) {
        List<ImportReport.FileReport> files = new ArrayList<>();
        for (Input file : request.files()) {
            FileImport run = new FileImport(desk, request, file, new GuardedProgress(progress));
            writing.lock();
            try {
                files.add(run.run());
            } finally {
                writing.unlock();
            }
            if (run.hasChangedWorkspace()) {
                listeners.call();
            }
        }
        return new ImportReport(files);
    }

    @Override
    public List<ImportEntry> list() {
        return desk.store().imports();
    }

    @Override
    public void undo(String importId) throws WorkspaceException {
        writing.lock();
        try {
            ImportEntry entry = desk.store().imports().stream().filter(e -> e.id().equals(importId)).findFirst()
                    .orElseThrow(() -> new WorkspaceException(Sentences.error("import.unknown", importId)));
            if (!entry.isLive()) {
                throw new WorkspaceException(Sentences.error("import.undone", importId));
            }
            desk.store().undo(importId, desk.pen().entry("undo-import", importId, entry.file(), ""));
        } finally {
            writing.unlock();
        }
        listeners.call();
    }
}
