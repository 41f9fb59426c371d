package org.raceline.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.raceline.core.store.StoreException;

/**
 * The opened file, locked down: it reads and writes itself and its own temporary folder, nothing else, whatever a statement
 * says. Any thread.
 */
public final class Database implements AutoCloseable {
    static final String FILE = "facts.duckdb";
    private static final int MEBIBYTE = 1 << 20;
    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Path directory;
    private DuckDBConnection root;
    private int sessions;
    private final Object workers = new Object();
    private int writers;
    private boolean stopped;
    private boolean closed;

    private Database(Path directory) {
        this.directory = directory;
    }

    /** @param directory its real path */
    public static Database open(Path directory) {
        Database database = new Database(directory);
        boolean made = Files.notExists(directory.resolve(FILE));
        try {
            database.root = database.connect();
        } catch (SQLException e) {
            throw Failure.opening(e, directory);
        }
        try {
            new Schema(directory).bringUpToDate(database, made);
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private DuckDBConnection connect() throws SQLException {
        String file = directory.resolve(FILE).toString();
        if (file.indexOf(';') >= 0) {
            // The driver cuts its address there and would open another file.
            throw new StoreException(Messages.text("semicolon", directory));
        }
        Properties settings = new Properties();
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("temp_directory", directory.resolve("facts.temp").toString());
        settings.setProperty("memory_limit", memory());
        settings.setProperty("write_buffer_row_group_count", "1"); // on the disk as soon as it can be: memory is for what is asked
        settings.setProperty("threads", Integer.toString(THREADS));
        settings.setProperty("lock_configuration", "true");
        settings.setProperty("allowed_configs", "[threads]"); // still changed by rest and wake
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    }

    /**
     * As much as Java may take for itself (a quarter of the computer's, unless told otherwise), from 256 to 512 MiB: with the keys of
     * ten million touchpoints beside it an import stays around a gigabyte.
     */
    private static String memory() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / MEBIBYTE, 256, 512) + "MiB";
    }

    /** Of the file, in bytes; 0 where that cannot be told. */
    long size() {
        try {
            return Files.size(directory.resolve(FILE));
        } catch (IOException unknown) {
            return 0;
        }
    }

    synchronized Session session() {
        if (closed) {
            throw new StoreException(Messages.text("closed"));
        }
        try {
            if (stopped && sessions == 0) {
                root.close();
                root = connect();
                stopped = false;
            }
            Session session = new Session(this, root.duplicate());
            sessions++;
            return session;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    synchronized void returned() {
        sessions--;
    }

    /**
     * Batches of rows are taken in from now on: one thread does that, and if it were one of DuckDB's own, the one that asked would do
     * nothing but look whether it is done, again and again. Until {@link #wake} each question is answered by the thread that asks it.
     */
    void rest() {
        synchronized (workers) {
            if (writers == 0) {
                threads(1);
            }
            writers++;
        }
    }

    /** Those who called {@link #rest} are done: DuckDB has all its threads again. */
    void wake() {
        synchronized (workers) {
            writers--;
            if (writers == 0) {
                try {
                    threads(THREADS);
                } catch (StoreException closed) {
                    // It is opened with all of them next time, and what was written is no worse for it.
                }
            }
        }
    }

    /** By a session of its own: that of the rows may be of no use any more. */
    private void threads(int number) {
        try (Session session = session()) {
            session.update(Sql.of("set threads = {}", Sql.of(Integer.toString(number))));
        }
    }

    /** After some errors DuckDB refuses everything until the file is opened anew: the next session does, once others ended. */
    synchronized StoreException failure(SQLException e) {
        stopped |= Failure.stops(e);
        return Failure.of(e, directory);
    }

    /** Writes the log into the file and releases it, as soon as running questions have ended. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            root.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
