package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.JournalEntry;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.gate.IssueLog;
import org.raceline.engine.internal.quarantine.Misfit;
import org.raceline.engine.internal.quarantine.Quarantine;
import org.raceline.engine.internal.quarantine.Substitution;
import org.raceline.engine.internal.workspace.ImportText;
import org.raceline.engine.internal.workspace.Originals;

/** Where bad records are looked at, taken out for repair, and put back. */
public final class QuarantineDesk implements QuarantineService {
    private final Desk desk;
    private final Quarantine quarantine;
    private final ReentrantLock writing;
    private final Listeners listeners;

    /** @param writing held while the workspace changes */
    public QuarantineDesk(Desk desk, ReentrantLock writing, Listeners listeners) {
        this.desk = desk;
        this.quarantine = new Quarantine(desk.store(), desk.key());
        this.writing = writing;
        this.listeners = listeners;
    }

    @Override
    public List<Entry> list(Optional<String> importId) {
        return quarantine.list(importId);
    }

    @Override
    public List<Exported> export(String importId, OutputStream to) throws IOException, WorkspaceException {
        return quarantine.export(importId, to);
    }

    @Override
    public ImportReport retry(String importId, Optional<Input> repaired, boolean dryRun, Progress progress) throws WorkspaceException {
        Progress guarded = new GuardedProgress(progress);
        boolean changed;
        ImportReport report;
        writing.lock();
        try {
            List<ImportEntry> imports = desk.store().imports();
            ImportEntry old = repairable(importId, imports);
            ImportText how = desk.store().journal().stream().filter(entry -> entry.subject().equals(importId)).map(JournalEntry::after).findFirst()
                    .map(ImportText::parse).orElseThrow(() -> new WorkspaceException(Sentences.error("repair.no-original", importId)));
            String id = ImportRun.newId(imports);
            if (!write(old, how, id, repaired, guarded)) {
                return new ImportReport(List.of(new ReportDraft(old.file(), new IssueLog(old.file(), 1)).stopped(Status.CANCELLED)));
            }
            RepairImport run = new RepairImport(desk, old, id, how, desk.originals().input(id, how.file()), dryRun, guarded);
            for (int i = 1; i < how.parts().size(); i++) {
                run.join(desk.originals().input(Originals.part(id, i), how.parts().get(i).file()), how.parts().get(i).shown());
            }
            try {
                report = new ImportReport(run.run());
            } finally {
                changed = run.hasChangedWorkspace();
                if (!changed) {
                    desk.originals().forget(id);
                }
            }
        } finally {
            writing.unlock();
        }
        if (changed) {
            listeners.call();
        }
        return report;
    }

    private ImportEntry repairable(String importId, List<ImportEntry> imports) throws WorkspaceException {
        ImportEntry entry = ImportDesk.standing(importId, imports);
        if (entry.quarantined() == 0) {
            throw new WorkspaceException(Sentences.error("repair.none", importId));
        }
        if (!desk.originals().has(importId)) {
            throw new WorkspaceException(Sentences.error("repair.no-original", importId));
        }
        return entry;
    }

    /** Puts the repaired records into the files that were kept, as those of the new import; false where the user cancelled. */
    private boolean write(ImportEntry old, ImportText how, String id, Optional<Input> repaired, Progress progress) throws WorkspaceException {
        boolean fits = true;
        boolean unreadable = false;
        try {
            Substitution change = repaired.isEmpty() ? Substitution.NONE : quarantine.substitution(old.id(), repaired.get(), desk.limits().repairBytes());
            unreadable = true;
            for (int i = 0; i == 0 || i < how.parts().size(); i++) {
                WatchedInput original = new WatchedInput(desk.originals().input(Originals.part(old.id(), i), old.file()), progress);
                fits &= write(original, how.parts().isEmpty() ? change : change.in(how.parts().get(i).shown()), Originals.part(id, i));
            }
        } catch (Misfit misfit) {
            throw new WorkspaceException(misfit.issue(), misfit);
        } catch (UnreadableInput unopened) {
            throw new WorkspaceException(unopened.issue(), unopened);
        } catch (IOException failed) {
            desk.originals().forget(id);
            if (progress.isCancelled()) {
                return false;
            }
            throw new WorkspaceException(Sentences.error("input.unreadable", unreadable || repaired.isEmpty() ? old.file() : repaired.get().name(),
                    failed.getClass().getSimpleName()), failed);
        }
        if (!fits) {
            desk.originals().forget(id);
            throw new WorkspaceException(Sentences.error("repair.encoding", repaired.map(Input::name).orElse("")));
        }
        return true;
    }

    /** Answers whether the replacements are in the encoding of the file. */
    private boolean write(Input original, Substitution change, String kept) throws IOException, WorkspaceException {
        boolean[] fits = new boolean[1];
        desk.originals().keep(kept, Long.MAX_VALUE, to -> {
            try (InputStream in = original.open()) {
                fits[0] = change.write(in, to);
            }
        });
        return fits[0];
    }
}
