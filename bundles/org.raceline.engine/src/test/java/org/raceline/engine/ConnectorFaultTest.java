package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;

/** Connectors are other people's code: whatever they do is named and harms nothing else. */
class ConnectorFaultTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2026, 1, 1, 0, 0);
    @TempDir
    Path directory;

    static List<Throwable> faults() {
        return List.of(new IllegalStateException("anna@example.org"), new StackOverflowError(), new NoClassDefFoundError("anna@example.org"), new OutOfMemoryError(),
                new AssertionError("anna@example.org"), new IOException("anna@example.org"), new ExceptionInInitializerError(new RuntimeException("anna@example.org")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatReadingThrowsIsNamedWithoutItsMessage(Throwable fault) throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            sink.record(1, 1);
            sink.touchpoint("order").key("1").at(NEW_YEAR).end();
            sink.record(2, 2);
            throwAny(fault);
        }));
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, Rig.file("a.csv", "1", "2"));
            assertThat(report.status()).isEqualTo(Status.REFUSED);
            assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.what()).startsWith("The connector The test (test) failed: ")
                    .contains(fault.getClass().getName()).doesNotContain("anna@example.org"));
            assertThat(rig.store.imports).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatRecognisingThrowsLeavesTheOtherConnectors(Throwable fault) throws Exception {
        Rig rig = Rig.shop().with("broken", new Scripted(input -> throwAny(fault), null), "*.csv");
        try (Workspace workspace = rig.open(directory)) {
            FileReport report = Rig.run(workspace, Rig.orders("1;2026-01-01;a@x.org;1"));
            assertThat(report.status()).isEqualTo(Status.IMPORTED);
            assertThat(report.connector()).isEqualTo("shop");
            assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.what()).contains("The broken (broken) failed"));

            FileReport unknown = Rig.run(workspace, Rig.file("notes.csv", "milk"));
            assertThat(unknown.issues()).extracting(issue -> issue.what().replaceAll(":.*", ""))
                    .containsExactly("No connector reads notes.csv, and one failed to look at it.", "The connector The broken (broken) failed");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T throwAny(Throwable fault) throws E {
        throw (E) fault;
    }

    @Test
    void anAnswerOfNothingIsAFault() throws Exception {
        Rig rig = Rig.with(new Scripted(input -> null, null));
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.file("a.csv", "1")).issues()).extracting(issue -> issue.what()).anyMatch(what -> what.contains("(test) failed"));
        }
    }

    @Test
    void aConnectorThatSwallowsTheStoresFailureDoesNotHideIt() throws Exception {
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            try {
                sink.record(1, 1);
                sink.touchpoint("order").key("1").at(NEW_YEAR).end();
                sink.record(2, 2);
            } catch (RuntimeException swallowed) {
                // as bad code does
            }
        }));
        rig.store.full = true;
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, Rig.file("a.csv", "1", "2")).issues().getFirst().what()).isEqualTo("The disk is full.");
            assertThat(rig.store.imports).isEmpty();
        }
    }

    @Test
    void aSinkKeptBeyondTheRunIsDead() throws Exception {
        FactSink[] kept = new FactSink[1];
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            kept[0] = sink;
            sink.header(1, 1);
        }));
        try (Workspace workspace = rig.open(directory)) {
            Rig.run(workspace, Rig.file("a.csv", "1"));
            assertThatThrownBy(() -> kept[0].record(1, 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> kept[0].touchpoint("order")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void streamsLeftOpenAreClosed() throws Exception {
        boolean[] closed = new boolean[1];
        Input file = new Input() {
            @Override
            public String name() {
                return "a.csv";
            }

            @Override
            public long size() {
                return 2;
            }

            @Override
            public InputStream open() {
                closed[0] = false;
                return new ByteArrayInputStream("1\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
            }
        };
        Rig rig = Rig.with(Scripted.reading((input, settings, sink) -> {
            input.open();
            sink.header(1, 1);
        }));
        try (Workspace workspace = rig.open(directory)) {
            assertThat(Rig.run(workspace, file).status()).isEqualTo(Status.IMPORTED);
            assertThat(closed[0]).isTrue();
        }
    }
}
