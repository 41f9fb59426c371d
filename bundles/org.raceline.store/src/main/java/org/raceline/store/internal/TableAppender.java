package org.raceline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** Writes rows into one table within a transaction; to a fact table it adds columns for dimensions and quantities as they come. */
final class TableAppender implements AutoCloseable {
    private final Session session;
    private final Identifier table;
    private Columns columns = Columns.NONE;
    private DuckDBAppender appender;

    TableAppender(Session session, Identifier table) {
        this.session = session;
        this.table = table;
    }

    /** Starts a row; what follows are the columns that every row has. */
    DuckDBAppender begin(Collection<String> dimensions, Collection<String> quantities) throws SQLException {
        if (columns == Columns.NONE) {
            columns = Columns.of(session, table);
        }
        add(Column.Kind.DIMENSION, dimensions);
        add(Column.Kind.QUANTITY, quantities);
        if (appender == null) {
            appender = session.appender(table);
        }
        return appender.beginRow();
    }

    /** Ends the row. */
    void end(Map<String, String> slice, Map<String, Long> amounts) throws SQLException {
        for (Column column : columns.list()) {
            switch (column.kind()) {
                case DIMENSION -> text(slice.get(column.id()));
                case QUANTITY -> appender.append(amounts.get(column.id()));
            }
        }
        appender.endRow();
    }

    private void text(String value) throws SQLException {
        if (value == null || value.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

    private void add(Column.Kind kind, Collection<String> ids) throws SQLException {
        for (String id : ids) {
            if (columns.name(kind, id).isEmpty()) {
                close();
                Column column = new Column(kind, id);
                session.update(Sql.of("alter table {} add column {} {}", table, column.name(), column.type()));
                columns = Columns.of(session, table);
            }
        }
    }

    /** Writes what is still in memory. */
    @Override
    public void close() throws SQLException {
        if (appender != null) {
            DuckDBAppender full = appender;
            appender = null;
            full.close();
        }
    }
}
