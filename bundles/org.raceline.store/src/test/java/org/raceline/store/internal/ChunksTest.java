package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.store.StoreException;

/** An answer that comes stretch by stretch comes as a whole or not at all. */
class ChunksTest {
    /** Number 32,768,000 does not fit. */
    private static final Sql BREAKS_OFF = Sql.of("select cast(range // 1000 as smallint) from range(40000000)");

    @TempDir
    private Path directory;

    @Test
    void whatBreaksOffIsNoAnswer() {
        try (Database database = Database.open(directory); Session session = database.session()) {
            AtomicLong rows = new AtomicLong();
            assertThatThrownBy(() -> session.chunks(BREAKS_OFF, chunk -> rows.addAndGet(chunk.rowCount()))).isInstanceOf(StoreException.class);
            assertThat(rows).hasPositiveValue();
            assertThat(session.number(Sql.of("select 7"))).isEqualTo(7);
            session.begin();
            session.commit();
        }
    }

    @Test
    void whatBreaksOffWithinATransactionEndsIt() {
        try (Database database = Database.open(directory); Session session = database.session()) {
            session.begin();
            assertThatThrownBy(() -> session.chunks(BREAKS_OFF, chunk -> {
            })).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> session.number(Sql.of("select 7"))).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void whoTakesMayGiveUpAndAskAnew() {
        try (Database database = Database.open(directory); Session session = database.session()) {
            assertThatThrownBy(() -> session.chunks(Sql.of("select range from range(1000000)"), chunk -> {
                throw new ArithmeticException();
            })).isInstanceOf(ArithmeticException.class);
            AtomicLong rows = new AtomicLong();
            session.chunks(Sql.of("select range from range(1000000)"), chunk -> rows.addAndGet(chunk.rowCount()));
            assertThat(rows).hasValue(1_000_000);
            session.begin();
            session.commit();
        }
    }
}
