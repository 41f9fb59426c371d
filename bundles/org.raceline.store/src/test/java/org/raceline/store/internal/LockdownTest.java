package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.store.StoreException;

/** Even a statement that slipped through could not reach anything but the store itself. */
class LockdownTest {
    @TempDir
    private Path directory;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(directory.toRealPath());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void isRefused(Sql sql) {
        try (Session session = database.session()) {
            assertThatThrownBy(() -> session.rows(sql, row -> row.text(1))).as(sql.text()).isInstanceOf(StoreException.class).cause().message()
                    .containsAnyOf("disabled by configuration", "disabled through configuration", "configuration has been locked");
        }
    }

    @Test
    void filesAreOutOfReach() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.csv"), "a,b\n1,2\n");
        for (String reader : List.of("read_csv", "read_text", "read_blob", "glob")) {
            isRefused(Sql.of("select * from {}(?)", new Identifier(reader), secret.toString()));
        }
        isRefused(Sql.of("attach {}", new Identifier("elsewhere")));
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void extensionsAreOutOfReach() {
        isRefused(Sql.of("install {}", new Identifier("httpfs")));
        isRefused(Sql.of("load {}", new Identifier("httpfs")));
    }

    @Test
    void theLockCannotBeTakenOff() {
        isRefused(Sql.of("set enable_external_access = true"));
        isRefused(Sql.of("set lock_configuration = false"));
        isRefused(Sql.of("set external_threads = 1"));
        isRefused(Sql.of("reset allowed_configs"));
        isRefused(Sql.of("reset memory_limit"));
    }

    @Test
    void memoryIsLimited() {
        try (Session session = database.session()) {
            List<String> limit = session.rows(Sql.of("select current_setting(?)", "memory_limit"), row -> row.text(1));
            assertThat(limit).singleElement().asString().matches("1.0 GiB|[0-9.]+ MiB");
        }
    }
}
