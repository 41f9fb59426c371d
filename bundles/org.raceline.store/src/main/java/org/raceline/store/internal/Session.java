package org.raceline.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.arrow.c.ArrowArrayStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.raceline.core.store.StoreException;

/**
 * One connection for one piece of work, used by one thread; the only class that runs statements. Sees what was committed when
 * its statement or transaction began. Closing it rolls back what is not committed.
 */
final class Session implements AutoCloseable {
    private final Database database;
    private final DuckDBConnection connection;
    private FutureTask<?> running;
    private final List<ArrowStream> streams = new ArrayList<>();
    private PreparedStatement statement;
    private boolean inTransaction;
    private volatile boolean interrupted;

    Session(Database database, DuckDBConnection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Starts a transaction. By statement and not by {@code setAutoCommit(false)}: with that the driver begins at the next
     * statement, and appenders used before it commit each of their flushes.
     */
    void begin() {
        update(Sql.of("begin transaction"));
        inTransaction = true;
    }

    void commit() {
        inTransaction = false;
        update(Sql.of("commit"));
    }

    <T> List<T> rows(Sql sql, Row.Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Calls for each row, one after the other. */
    void each(Sql sql, Row.Taker taker) {
        await();
        try (PreparedStatement asked = prepared(sql); ResultSet result = asked.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                refuseIfInterrupted();
                taker.take(row);
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            stoppable(null);
        }
    }

    /**
     * Calls for each stretch of an answer, columns as they stand in memory: for very many rows. The driver takes a failure in the midst of
     * the answer for its end, but the transaction knows of it: after one it refuses everything.
     */
    void chunks(Sql sql, Consumer<DuckDBDataChunkReader> taker) {
        boolean own = !inTransaction;
        if (own) {
            begin();
        }
        try {
            take(sql, taker);
            number(Sql.of("select 1"));
        } finally {
            if (own) {
                rollBack();
            }
        }
    }

    private void take(Sql sql, Consumer<DuckDBDataChunkReader> taker) {
        await();
        try (DuckDBPreparedStatement statement = (DuckDBPreparedStatement) prepared(sql); DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                // What comes stretch by stretch DuckDB goes on with, even if it was told to stop.
                refuseIfInterrupted();
                taker.accept(result.chunk());
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            stoppable(null);
        }
    }

    /** Of a transaction that only asked. */
    private void rollBack() {
        inTransaction = false;
        try {
            if (!interrupted) {
                update(Sql.of("rollback"));
            }
        } catch (StoreException unusable) {
            // Closing rolls back too, and what went wrong before is to be told, not this.
        }
    }

    <T> Optional<T> row(Sql sql, Row.Reader<T> reader) {
        return rows(sql, reader).stream().findFirst();
    }

    /** The one number that a query answers. */
    long number(Sql sql) {
        return row(sql, row -> row.number(1)).orElse(0L);
    }

    /** The names of a table's columns, in order. */
    List<String> columns(Identifier table) {
        return described(table, ResultSetMetaData::getColumnName);
    }

    /** Of a table's columns, in order. */
    List<ColumnType> types(Identifier table) {
        return described(table, ResultSetMetaData::getColumnTypeName).stream().map(ColumnType::valueOf).toList();
    }

    private interface Description {
        String of(ResultSetMetaData columns, int column) throws SQLException;
    }

    private List<String> described(Identifier table, Description description) {
        await();
        try (PreparedStatement asked = prepared(Sql.of("select * from {} limit 0", table))) {
            ResultSetMetaData columns = asked.getMetaData();
            List<String> descriptions = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                descriptions.add(description.of(columns, i));
            }
            return descriptions;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            stoppable(null);
        }
    }

    /** @return rows changed */
    long update(Sql sql) {
        await();
        return execute(sql);
    }

    private long execute(Sql sql) {
        try (PreparedStatement asked = prepared(sql)) {
            return asked.execute() ? 0 : Math.max(0, asked.getUpdateCount());
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            stoppable(null);
        }
    }

    private void refuseIfInterrupted() {
        if (interrupted) {
            throw new StoreException(Messages.text("interrupted"));
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        refuseIfInterrupted();
        PreparedStatement prepared = connection.prepareStatement(sql.text());
        try {
            int index = 0;
            for (Object value : sql.values()) {
                index++;
                if (value instanceof Sql.Array(String type, List<Object> elements)) {
                    prepared.setArray(index, connection.createArrayOf(type, elements.toArray()));
                } else {
                    prepared.setObject(index, value);
                }
            }
            stoppable(prepared);
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    /** Writes rows into a table, within the transaction. Close it before committing. */
    DuckDBAppender appender(Identifier table) {
        await();
        try {
            DuckDBAppender appender = connection.createAppender(table.name());
            // Threads take turns here and wait for each other; DuckDB would have only the first of them.
            appender.unsafeBreakThreadConfinement();
            return appender;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A stream that lives as long as the session: DuckDB may let go of what it read of it as late as that, after an interruption. */
    ArrowStream stream() {
        ArrowStream stream = new ArrowStream();
        streams.add(stream);
        return stream;
    }

    /**
     * Takes the rows of an Arrow stream into a table, within the transaction.
     *
     * @param view   what the stream is called meanwhile
     * @param stream its address
     */
    void insert(Identifier table, Identifier view, long stream) {
        refuseIfInterrupted();
        connection.registerArrowStream(view.name(), new ArrowArrayStream(stream));
        // Never stopped half way: DuckDB would give the stream back when it is gone.
        try (Statement taking = connection.createStatement()) {
            taking.execute(Sql.of("insert into {} select * from {}", table, view).text());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Batches come from now on: see {@link Database#rest}. */
    void rest() {
        database.rest();
    }

    /** No more of them. */
    void wake() {
        database.wake();
    }

    private synchronized void stoppable(PreparedStatement running) {
        statement = running;
    }

    /** Does some work of this session in the background; whatever else the session is asked for waits until it is done. */
    void later(Runnable work) {
        await();
        running = new FutureTask<>(work, null);
        Thread.ofPlatform().daemon().name("raceline-store").start(running);
    }

    /** @throws StoreException if the work in the background failed */
    void await() {
        FutureTask<?> work = running;
        if (work == null) {
            return;
        }
        running = null;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // DuckDB still reads from our memory
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof StoreException failed ? failed : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Makes what it is asked for now, and from now on, fail; it can only be closed. From any thread. What has just not begun yet does
     * not notice: ask again.
     */
    synchronized void interrupt() {
        interrupted = true;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException ended) {
                // it was done in this moment
            }
        }
    }

    StoreException failure(SQLException e) {
        StoreException failed = database.failure(e);
        return interrupted ? new StoreException(Messages.text("interrupted"), e) : failed;
    }

    @Override
    public void close() {
        try {
            await();
        } catch (StoreException rolledBack) {
            // What could not be written goes with the rest.
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            streams.forEach(ArrowStream::close);
            database.returned();
        }
    }
}
