package org.raceline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes rows into one table within a transaction; to a fact table it adds columns for dimensions and quantities as they come. The
 * first rows go one by one, many go by columns.
 */
final class TableAppender implements AutoCloseable {
    /** From here on it pays to set up columns. */
    private static final int MANY = 20_000;
    /** Rows of a batch: as many as one of DuckDB's row groups has, so that it goes to the disk as it is. */
    private static final int BATCH = 122_880;

    private final Session session;
    private final Identifier table;
    private final int many;
    private final int batch;
    private List<ColumnType> types = List.of();
    private List<Column> columns = List.of();
    private final Set<String> dimensions = new HashSet<>();
    private final Set<String> quantities = new HashSet<>();
    private Rows rows;
    private long count;

    TableAppender(Session session, Identifier table) {
        this(session, table, MANY, BATCH);
    }

    /**
     * @param many  rows after which others go by columns
     * @param batch rows that go at a time then
     */
    TableAppender(Session session, Identifier table, int many, int batch) {
        this.session = session;
        this.table = table;
        this.many = ArrowStream.isAllowed() ? many : Integer.MAX_VALUE;
        this.batch = batch;
    }

    /** Starts a row; what follows are the columns that every row has. */
    Rows begin() throws SQLException {
        return begin(List.of(), List.of());
    }

    Rows begin(Collection<String> dimensions, Collection<String> quantities) throws SQLException {
        if (types.isEmpty()) {
            look();
        }
        add(Column.Kind.DIMENSION, dimensions, this.dimensions);
        add(Column.Kind.QUANTITY, quantities, this.quantities);
        if (count == many) {
            close();
        }
        if (rows == null) {
            rows = count < many ? new AppendedRows(session, table, types) : new ColumnarRows(session, table, types, batch);
        }
        count++;
        return rows;
    }

    /** Ends the row. */
    void end(Map<String, String> slice, Map<String, Long> amounts) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.kind() == Column.Kind.DIMENSION) {
                text(slice.get(column.id()));
            } else {
                number(amounts.get(column.id()));
            }
        }
        rows.end();
    }

    private void text(String value) throws SQLException {
        if (value == null || value.isEmpty()) {
            rows.nothing();
        } else {
            rows.text(value);
        }
    }

    private void number(Long value) throws SQLException {
        if (value == null) {
            rows.nothing();
        } else {
            rows.number(value);
        }
    }

    private void add(Column.Kind kind, Collection<String> ids, Set<String> known) throws SQLException {
        for (String id : ids) {
            if (!known.contains(id)) {
                close();
                Column column = new Column(kind, id);
                session.update(Sql.of("alter table {} add column {} {}", table, column.name(), column.type()));
                look();
            }
        }
    }

    private void look() {
        types = session.types(table);
        columns = Columns.of(session, table).list();
        for (Column column : columns) {
            (column.kind() == Column.Kind.DIMENSION ? dimensions : quantities).add(column.id());
        }
    }

    /** Writes what is still in memory. */
    @Override
    public void close() throws SQLException {
        if (rows != null) {
            Rows full = rows;
            rows = null;
            full.close();
        }
    }
}
