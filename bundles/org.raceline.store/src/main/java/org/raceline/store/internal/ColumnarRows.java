package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes batches of columns: while DuckDB takes one in, the next one is filled. */
final class ColumnarRows implements Rows {
    /** Texts of one column beyond which a batch is full. */
    private static final int MOST_BYTES = 32 << 20;

    private final Session session;
    private final Identifier table;
    private final Identifier view;
    private final ArrowStream stream;
    private List<ColumnBuffer> filling;
    private List<ColumnBuffer> other;
    private int column;

    /** @param batch rows of a batch */
    ColumnarRows(Session session, Identifier table, List<ColumnType> types, int batch) {
        this.session = session;
        stream = session.stream();
        this.table = table;
        view = new Identifier("arriving_" + table.name());
        filling = buffers(types, batch);
        other = buffers(types, batch);
    }

    private static List<ColumnBuffer> buffers(List<ColumnType> types, int batch) {
        List<ColumnBuffer> buffers = new ArrayList<>();
        types.forEach(type -> buffers.add(new ColumnBuffer(type, batch)));
        return buffers;
    }

    @Override
    public void text(String value) {
        filling.get(column++).text(value);
    }

    @Override
    public void number(long value) {
        filling.get(column++).number(value);
    }

    @Override
    public void bytes(byte[] value) {
        filling.get(column++).bytes(value);
    }

    @Override
    public void nothing() {
        filling.get(column++).nothing();
    }

    @Override
    public void end() throws SQLException {
        column = 0;
        boolean full = false;
        for (int i = 0; i < filling.size(); i++) {
            full |= filling.get(i).isFull(MOST_BYTES);
        }
        if (full) {
            send();
        }
    }

    private void send() throws SQLException {
        session.await();
        other.forEach(ColumnBuffer::clear);
        List<ColumnBuffer> sent = filling;
        filling = other;
        other = sent;
        session.later(() -> {
            try (Arena structures = Arena.ofShared()) {
                session.insert(table, view, stream.of(sent, structures));
            }
        });
    }

    @Override
    public void close() throws SQLException {
        try {
            if (filling.getFirst().count() > 0) {
                send();
            }
            session.await();
        } finally {
            filling.forEach(ColumnBuffer::close);
            other.forEach(ColumnBuffer::close);
        }
    }
}
