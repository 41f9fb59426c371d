package org.raceline.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** Writes row by row through DuckDB's appender: little to set up, and slow for millions. */
final class AppendedRows implements Rows {
    private final Session session;
    private final List<ColumnType> types;
    private final DuckDBAppender appender;
    private int column;

    AppendedRows(Session session, Identifier table, List<ColumnType> types) {
        this.session = session;
        this.types = types;
        appender = session.appender(table);
    }

    @Override
    public void text(String value) throws SQLException {
        next();
        appender.append(value);
    }

    @Override
    public void utf8(byte[] value) throws SQLException {
        text(new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void number(long value) throws SQLException {
        switch (next()) {
            case INTEGER -> appender.append(Math.toIntExact(value));
            case DATE -> appender.appendEpochDays(Math.toIntExact(value));
            case TIMESTAMP -> appender.appendEpochMicros(value);
            default -> appender.append(value);
        }
    }

    @Override
    public void bytes(byte[] value) throws SQLException {
        next();
        appender.append(value);
    }

    @Override
    public void nothing() throws SQLException {
        next();
        appender.appendNull();
    }

    private ColumnType next() throws SQLException {
        if (column == 0) {
            session.await();
            appender.beginRow();
        }
        return types.get(column++);
    }

    @Override
    public void end() throws SQLException {
        appender.endRow();
        column = 0;
    }

    @Override
    public void close() throws SQLException {
        session.await();
        appender.close();
    }
}
