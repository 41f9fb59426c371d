package org.raceline.ui.sources.internal;

import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.ui.ImportJob;

/** Leads from one view of the page to another. */
interface Host {
    /** Opens the history at an import. */
    void showImport(String importId);

    /** Opens the rejected records of an import. */
    void showRejected(String importId);

    /** Opens where the columns of a table are told. */
    void map(ImportJob job, FileReport report);
}
