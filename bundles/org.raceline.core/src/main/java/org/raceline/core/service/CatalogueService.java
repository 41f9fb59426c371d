package org.raceline.core.service;

import org.raceline.core.model.Catalogue;

/** Hands out the catalogue as it is now: plug-ins come and go. Any thread. */
public interface CatalogueService {
    /** An immutable snapshot. */
    Catalogue catalogue();

    /** Calls a listener, on any thread, after the catalogue changed. Close the answer to be called no more. */
    AutoCloseable onChange(Runnable listener);
}
