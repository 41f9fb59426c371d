package org.raceline.store.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raceline.core.store.NamedValues;

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
    private Column[] columns = {};
    /** Where the values of the columns stood in the last row. */
    private int[] places = {};
    private final Known dimensions = new Known();
    private final Known quantities = new Known();
    private Rows rows;
    private long count;

    /** Ids that the table has columns for; rows name the same ones in the same order mostly. */
    private static final class Known {
        private final Set<String> ids = new HashSet<>();
        private String[] last = {};

        void add(String id) {
            ids.add(id);
        }

        boolean has(String id, int place) {
            if (place < last.length && last[place] == id) { // the same object: others are looked up
                return true;
            }
            if (!ids.contains(id)) {
                return false;
            }
            last = place < last.length ? last : Arrays.copyOf(last, place + 1);
            last[place] = id;
            return true;
        }
    }

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

    /** Starts a row of a table without dimensions and quantities; what follows are its columns. */
    Rows begin() throws SQLException {
        if (types.isEmpty()) {
            look();
        }
        if (count == many) {
            close();
        }
        if (rows == null) {
            rows = count < many ? new AppendedRows(session, table, types) : new ColumnarRows(session, table, types, batch);
        }
        count++;
        return rows;
    }

    /** Starts a row; what follows are the columns that every row has. */
    Rows begin(NamedValues<String> slice, NamedValues<Long> amounts) throws SQLException {
        if (types.isEmpty()) {
            look();
        }
        add(Column.Kind.DIMENSION, slice, dimensions);
        add(Column.Kind.QUANTITY, amounts, quantities);
        return begin();
    }

    /** Ends a row of a table without dimensions and quantities. */
    void end() throws SQLException {
        rows.end();
    }

    /** Ends the row. */
    void end(NamedValues<String> slice, NamedValues<Long> amounts) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            NamedValues<?> values = column.kind() == Column.Kind.DIMENSION ? slice : amounts;
            int place = values.place(column.id(), places[i]);
            if (place < 0) {
                rows.nothing();
                continue;
            }
            places[i] = place;
            if (column.kind() == Column.Kind.QUANTITY) {
                rows.number(amounts.value(place));
            } else if (slice.value(place).isEmpty()) {
                rows.nothing();
            } else {
                rows.text(slice.value(place));
            }
        }
        rows.end();
    }

    private void add(Column.Kind kind, NamedValues<?> values, Known known) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            String id = values.name(i);
            if (!known.has(id, i)) {
                close();
                Column column = new Column(kind, id);
                session.update(Sql.of("alter table {} add column {} {}", table, column.name(), column.type()));
                look();
            }
        }
    }

    private void look() {
        types = session.types(table);
        columns = Columns.of(session, table).list().toArray(Column[]::new);
        places = new int[columns.length];
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
