package org.raceline.engine.internal.desk;

import org.raceline.core.store.Store;
import org.raceline.engine.Connectors;
import org.raceline.engine.ImportLimits;
import org.raceline.engine.internal.workspace.JournalPen;
import org.raceline.engine.internal.workspace.Originals;
import org.raceline.engine.internal.workspace.WorkspaceKey;

/** What an import works with in one workspace. */
public record Desk(Store store, Originals originals, PackedCatalogue catalogues, Connectors connectors, WorkspaceKey key, ImportLimits limits, JournalPen pen) {
}
