package org.raceline.engine.internal.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.raceline.core.model.Issue;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreEngine;
import org.raceline.core.store.StoreException;
import org.raceline.engine.Connectors;
import org.raceline.engine.ImportLimits;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.desk.Desk;
import org.raceline.engine.internal.desk.PackedCatalogue;

/** Opens a directory: claims it, locks it, reads its key, opens its store; gives back what it took where one of these fails. */
public record WorkspaceOpener(CatalogueService catalogues, Connectors connectors, StoreEngine engine, ImportLimits limits, JournalPen pen, String program) {

    public Workspace open(Path given) throws WorkspaceException {
        Path path = given.toAbsolutePath().normalize();
        WorkspaceDirectory directory = new WorkspaceDirectory(path);
        WorkspaceLock lock = null;
        Store store = null;
        try {
            directory.claim();
            lock = WorkspaceLock.take(path, program, pen.clock().instant());
            WorkspaceKey key = directory.open(pen.clock().instant());
            store = engine.open(directory.store());
            Originals originals = directory.originals(key);
            if (lock.wasAbandoned()) {
                LostSources.restore(store, pen);
                originals.retain(store.imports().stream().filter(entry -> entry.undone().isEmpty()).map(ImportEntry::id).collect(Collectors.toSet()));
            }
            Workspace workspace = new LocalWorkspace(path, lock, new Desk(store, originals, new PackedCatalogue(catalogues, connectors, store), connectors, key, limits, pen));
            lock = null;
            store = null;
            return workspace;
        } catch (StoreException failed) {
            throw new WorkspaceException(Issue.error(failed.getMessage(), Sentences.text("store.remedy", path.toString())), failed);
        } catch (IOException failed) {
            throw new WorkspaceException(Sentences.error("workspace.unusable", path.toString(), reason(failed)), failed);
        } finally {
            release(store);
            release(lock);
        }
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getClass().getSimpleName() + ", " + failed.getMessage();
    }

    private static void release(AutoCloseable taken) {
        if (taken != null) {
            try {
                taken.close();
            } catch (Exception alreadyFailing) {
                // what went wrong first is what the user must know
            }
        }
    }
}
