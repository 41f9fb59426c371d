package org.raceline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreEngine;
import org.raceline.core.store.StoreException;
import org.raceline.store.internal.Database;
import org.raceline.store.internal.DuckDbStore;
import org.raceline.store.internal.Messages;

/**
 * Keeps a workspace in the file {@code facts.duckdb} of its directory. The file belongs to one process at a time, and in it
 * to one open store. Any thread.
 */
@Component(service = StoreEngine.class)
public final class DuckDbEngine implements StoreEngine {
    /** DuckDB would let this process open a file twice, with two writers that do not know of each other. */
    private final Set<Path> open = ConcurrentHashMap.newKeySet();

    @Override
    public Store open(Path directory) {
        Path real = made(directory);
        if (!open.add(real)) {
            throw new StoreException(Messages.text("open-here", real));
        }
        try {
            return new DuckDbStore(Database.open(real), () -> open.remove(real));
        } catch (RuntimeException | Error failed) {
            open.remove(real);
            throw failed;
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw new StoreException(Messages.text("no-directory", directory), e);
        }
    }
}
