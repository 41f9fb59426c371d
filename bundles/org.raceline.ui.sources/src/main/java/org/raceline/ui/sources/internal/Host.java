package org.raceline.ui.sources.internal;

/** Leads from one view of the page to another. */
interface Host {
    /** Opens the history at an import. */
    void showImport(String importId);

    /** Opens the rejected records of an import. */
    void showRejected(String importId);
}
