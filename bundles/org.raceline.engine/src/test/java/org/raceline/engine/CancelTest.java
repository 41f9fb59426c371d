package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.Store;
import org.raceline.store.DuckDbEngine;

/** Progress goes one way, and the user can stop it. */
class CancelTest {
    @TempDir
    Path directory;

    /** Cancels when told, and writes down what it hears. */
    private static final class Watcher implements Progress {
        final List<String> heard = new ArrayList<>();
        volatile boolean cancelled;

        @Override
        public void worked(String what, long done, long total) {
            heard.add(what + " " + done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private void assertCancelled(Scripted.Reader reader, Watcher watcher) throws Exception {
        Rig rig = Rig.with(Scripted.reading(reader));
        try (Workspace workspace = rig.open(directory)) {
            List<Input> files = List.of(Rig.file("a.csv", "1", "2"), Rig.file("b.csv", "1", "2"));
            assertThat(workspace.imports().run(ImportRequest.of(files), watcher).files()).extracting(FileReport::status)
                    .containsExactly(Status.CANCELLED, Status.CANCELLED);
            assertThat(rig.store.imports).isEmpty();
            assertThat(workspace.sources()).isEmpty();
            assertThat(Rig.run(workspace, Rig.file("c.csv", "3")).status()).isNotEqualTo(Status.CANCELLED);
        }
    }

    @Test
    void aConnectorThatReadsForEverEndsWhenTheUserCancels() throws Exception {
        Watcher watcher = new Watcher();
        assertCancelled((input, settings, sink) -> {
            if (watcher.cancelled) {
                return;
            }
            for (int round = 0;; round++) {
                try (InputStream in = input.open()) {
                    in.readAllBytes();
                }
                watcher.cancelled = round > 3;
            }
        }, watcher);
    }

    @Test
    void aConnectorThatWritesForEverEndsToo() throws Exception {
        Watcher watcher = new Watcher();
        assertCancelled((input, settings, sink) -> {
            sink.header(1, 1);
            watcher.cancelled = true;
            while (true) {
                sink.vouch("order", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)), Set.of(), false, Set.of(), Set.of());
                sink.record(2, 2);
            }
        }, watcher);
    }

    @Test
    void aConnectorThatSwallowsTheCancellationChangesNothing() throws Exception {
        Watcher watcher = new Watcher();
        assertCancelled((input, settings, sink) -> {
            sink.header(1, 2);
            watcher.cancelled = true;
        }, watcher);
    }

    @Test
    void whatTheStoreIsAtIsStoppedToo() throws Exception {
        Watcher watcher = new Watcher();
        CountDownLatch stopped = new CountDownLatch(1);
        Rig rig = Rig.shop();
        rig.engine = place -> watched(Store.class, new DuckDbEngine().open(place), (store, method) -> method.equals("begin")
                ? watched(ImportTransaction.class, (ImportTransaction) store.get(), (real, call) -> {
                    if (call.equals("settle")) {
                        watcher.cancelled = true;
                        assertThat(stopped.await(1, TimeUnit.MINUTES)).as("somebody stops it").isTrue();
                    }
                    Object answer = real.get();
                    if (call.equals("interrupt")) {
                        stopped.countDown();
                    }
                    return answer;
                }) : store.get());
        try (Workspace workspace = rig.open(directory)) {
            ImportRequest request = ImportRequest.of(List.of(Rig.orders("1;2026-01-05;a@x.org;10", "2;no date;a@x.org;10")));
            assertThat(workspace.imports().run(request, watcher).files()).extracting(FileReport::status).containsExactly(Status.CANCELLED);
            assertThat(workspace.imports().list()).isEmpty();
            assertThat(workspace.extent()).isEmpty();
            assertThat(directory.resolve("originals")).satisfiesAnyOf(none -> assertThat(none).doesNotExist(), empty -> assertThat(empty).isEmptyDirectory());
        }
    }

    private interface Call {
        Object get() throws Throwable;
    }

    private interface Handler {
        Object call(Call real, String method) throws Throwable;
    }

    private static <T> T watched(Class<T> type, T real, Handler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> handler.call(() -> {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }, method.getName())));
    }

    @Test
    void filesBeforeTheCancelledOneStay() throws Exception {
        Watcher watcher = new Watcher();
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.header(1, 1);
            watcher.cancelled = input.name().equals("b.csv");
        }));
        try (Workspace workspace = rig.open(directory)) {
            List<Input> files = List.of(Rig.file("a.csv", "1"), Rig.file("b.csv", "2"));
            assertThat(workspace.imports().run(ImportRequest.of(files), watcher).files()).extracting(FileReport::status)
                    .containsExactly(Status.IMPORTED, Status.CANCELLED);
            assertThat(workspace.imports().list()).extracting(entry -> entry.file()).containsExactly("a.csv");
        }
    }

    @Test
    void progressOnlyGrowsAndEndsAtItsTotal() throws Exception {
        Watcher watcher = new Watcher();
        String line = "1".repeat(999);
        String[] lines = new String[1000];
        Arrays.fill(lines, line);
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            for (int round = 0; round < 2; round++) {
                try (InputStream in = input.open()) {
                    in.readAllBytes();
                }
            }
            sink.header(1, 1000);
        }));
        try (Workspace workspace = rig.open(directory)) {
            workspace.imports().run(ImportRequest.of(List.of(Rig.file("a.csv", lines))), watcher);
        }
        List<Long> done = watcher.heard.stream().map(text -> Long.parseLong(text.substring("a.csv ".length(), text.indexOf('/')))).toList();
        assertThat(done).isSorted().hasSizeGreaterThan(4);
        assertThat(watcher.heard).last().isEqualTo("a.csv 2000000/2000000");
    }

    @Test
    void aWatcherThatFailsDoesNotFailTheImport() throws Exception {
        Progress broken = new Progress() {
            @Override
            public void worked(String what, long done, long total) {
                throw new IllegalStateException();
            }

            @Override
            public boolean isCancelled() {
                throw new IllegalStateException();
            }
        };
        try (Workspace workspace = Rig.shop().open(directory)) {
            ImportRequest request = ImportRequest.of(List.of(Rig.orders("1;2026-01-05;a@x.org;10")));
            assertThat(workspace.imports().run(request, broken).files()).extracting(FileReport::status).containsExactly(Status.IMPORTED);
        }
    }
}
