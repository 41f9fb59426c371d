package org.raceline.core.store;

import java.nio.file.Path;

/** A kind of database that can keep a workspace. An OSGi service and a JPMS provider; {@code DuckDbEngine} is the default. */
public interface StoreEngine {
    /**
     * Opens the store in a directory, making it where there is none, and brings an older schema up to date.
     *
     * @throws StoreException if it cannot be opened; the message is one sentence for the user
     */
    Store open(Path directory) throws StoreException;
}
