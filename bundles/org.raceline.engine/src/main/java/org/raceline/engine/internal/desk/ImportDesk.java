package org.raceline.engine.internal.desk;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
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
        return new ImportReport(new Round(desk, request, new GuardedProgress(progress), this::take).reports());
    }

    private List<ImportReport.FileReport> take(FileImport run) {
        List<ImportReport.FileReport> report;
        writing.lock();
        try {
            report = run.run();
        } finally {
            writing.unlock();
        }
        if (run.hasChangedWorkspace()) {
            listeners.call();
        }
        return report;
    }

    @Override
    public List<ImportEntry> list() {
        return desk.store().imports();
    }

    @Override
    public void undo(String importId) throws WorkspaceException {
        writing.lock();
        try {
            ImportEntry entry = standing(importId, desk.store().imports());
            desk.store().undo(importId, desk.pen().entry("undo-import", importId, entry.file(), ""));
            desk.originals().forget(importId);
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    /** The import of an id, as long as its facts may be live. */
    static ImportEntry standing(String importId, List<ImportEntry> imports) throws WorkspaceException {
        ImportEntry entry = imports.stream().filter(e -> e.id().equals(importId)).findFirst()
                .orElseThrow(() -> new WorkspaceException(Sentences.error("import.unknown", importId)));
        if (entry.undone().isPresent()) {
            throw new WorkspaceException(Sentences.error("import.undone", importId));
        }
        if (entry.repairedBy().isPresent()) {
            throw new WorkspaceException(Sentences.error("import.repaired", importId, entry.repairedBy().get()));
        }
        return entry;
    }
}
