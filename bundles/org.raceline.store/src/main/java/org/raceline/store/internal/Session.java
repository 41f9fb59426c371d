package org.raceline.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.raceline.core.store.StoreException;

/**
 * One connection for one piece of work, used by one thread; the only class that runs statements. Sees what was committed when
 * its statement or transaction began. Closing it rolls back what is not committed.
 */
final class Session implements AutoCloseable {
    private final Database database;
    private final DuckDBConnection connection;

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
    }

    void commit() {
        update(Sql.of("commit"));
    }

    <T> List<T> rows(Sql sql, Row.Reader<T> reader) {
        try (PreparedStatement statement = prepared(sql); ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
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
        try (PreparedStatement statement = prepared(Sql.of("select * from {} limit 0", table))) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= statement.getMetaData().getColumnCount(); i++) {
                names.add(statement.getMetaData().getColumnName(i));
            }
            return names;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** @return rows changed */
    long update(Sql sql) {
        try (PreparedStatement statement = prepared(sql)) {
            return statement.execute() ? 0 : Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            int index = 0;
            for (Object value : sql.values()) {
                index++;
                if (value instanceof Sql.Array(String type, List<Object> elements)) {
                    statement.setArray(index, connection.createArrayOf(type, elements.toArray()));
                } else {
                    statement.setObject(index, value);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Writes rows into a table, within the transaction. Close it before committing. */
    DuckDBAppender appender(Identifier table) {
        try {
            return connection.createAppender(table.name());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    StoreException failure(SQLException e) {
        return database.failure(e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            database.returned();
        }
    }
}
