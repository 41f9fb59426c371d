package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Writes batches of columns: while DuckDB takes one in, the next one is filled. */
final class ColumnarRows implements Rows {
    /** Texts of one column beyond which a batch is full. */
    private static final int MOST_BYTES = 32 << 20;
    /** Rows after which the texts are looked at. */
    private static final int LOOK = 64;
    /** A text after which they are looked at in any case. */
    private static final int LONG = 4_096;

    private final Session session;
    private final Identifier table;
    private final Identifier view;
    private final ArrowStream stream;
    private final int batch;
    private ColumnBuffer[] filling;
    private ColumnBuffer[] other;
    private int column;
    private boolean look;

    /** @param batch rows of a batch */
    ColumnarRows(Session session, Identifier table, List<ColumnType> types, int batch) {
        this.session = session;
        stream = session.stream();
        this.batch = batch;
        this.table = table;
        view = new Identifier("arriving_" + table.name());
        session.rest();
        filling = buffers(types, batch);
        other = buffers(types, batch);
    }

    private static ColumnBuffer[] buffers(List<ColumnType> types, int batch) {
        return types.stream().map(type -> new ColumnBuffer(type, batch)).toArray(ColumnBuffer[]::new);
    }

    @Override
    public void text(String value) {
        look |= value.length() > LONG;
        filling[column++].text(value);
    }

    @Override
    public void utf8(byte[] value) {
        look |= value.length > LONG;
        filling[column++].utf8(value);
    }

    @Override
    public void number(long value) {
        filling[column++].number(value);
    }

    @Override
    public void bytes(byte[] value) {
        look |= value.length > LONG;
        filling[column++].bytes(value);
    }

    @Override
    public void nothing() {
        filling[column++].nothing();
    }

    @Override
    public void end() throws SQLException {
        column = 0;
        int count = filling[0].count();
        if (count == batch || (look || count % LOOK == 0) && isFull()) {
            send();
        }
        look = false;
    }

    private boolean isFull() {
        for (ColumnBuffer each : filling) {
            if (each.isFull(MOST_BYTES)) {
                return true;
            }
        }
        return false;
    }

    private void send() throws SQLException {
        session.await();
        for (ColumnBuffer each : other) {
            each.clear();
        }
        ColumnBuffer[] sending = filling;
        filling = other;
        other = sending;
        List<ColumnBuffer> sent = List.of(sending);
        session.later(() -> {
            try (Arena structures = Arena.ofShared()) {
                session.insert(table, view, stream.of(sent, structures));
            }
        });
    }

    @Override
    public void close() throws SQLException {
        try {
            if (filling[0].count() > 0) {
                send();
            }
            session.await();
        } finally {
            session.wake();
            Stream.of(filling, other).flatMap(Stream::of).forEach(ColumnBuffer::close);
        }
    }
}
