package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.store.StoreException;

/** A question that takes for ever ends when the thread that asks it is interrupted. */
class InterruptionTest {
    private static final Sql FOR_EVER = Sql.of("select count(*) from range(10000000) a, range(10000000) b where a.range % 7 = b.range % 5");

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsBeingAskedIsStoppedAndOthersAreAnswered() {
        try (Database database = Database.open(directory)) {
            try (Session session = database.session(); Interruption interruption = new Interruption(session)) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> session.number(FOR_EVER)).isInstanceOf(StoreException.class).hasMessage(Messages.text("interrupted"));
                assertThat(Thread.interrupted()).as("whoever asked knows that it was interrupted").isTrue();
            }
            try (Session session = database.session(); Interruption interruption = new Interruption(session)) {
                assertThat(session.number(Sql.of("select 7"))).isEqualTo(7);
            }
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsReadStretchByStretchIsStoppedToo() {
        try (Database database = Database.open(directory); Session session = database.session(); Interruption interruption = new Interruption(session)) {
            assertThatThrownBy(() -> session.chunks(Sql.of("select a.range from range(1000000) a, range(1000) b"), chunk -> Thread.currentThread().interrupt()))
                    .isInstanceOf(StoreException.class).hasMessage(Messages.text("interrupted"));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
