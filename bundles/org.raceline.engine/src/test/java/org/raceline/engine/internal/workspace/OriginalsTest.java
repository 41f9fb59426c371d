package org.raceline.engine.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Input;

/** Kept files come back as they were or not at all. */
class OriginalsTest {
    /** Does not compress, and is more than two pieces. */
    private static final byte[] TEXT = new byte[700_000];
    @TempDir
    Path directory;
    private Originals originals;

    @BeforeEach
    void open() {
        new Random(1).nextBytes(TEXT);
        byte[] secret = new byte[WorkspaceKey.BYTES];
        originals = new Originals(directory.resolve("originals"), new WorkspaceKey(secret, WorkspaceKey.check(secret), directory, true));
    }

    private Path file(String id) {
        return directory.resolve("originals").resolve(id);
    }

    private byte[] read(String id) throws Exception {
        Input input = originals.input(id, "a.csv");
        try (InputStream in = input.open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void aTextComesBackAsOftenAsAsked() throws Exception {
        assertThat(originals.keep("1", Long.MAX_VALUE, to -> to.write(TEXT))).isTrue();
        assertThat(originals.keep("2", Long.MAX_VALUE, to -> {
        })).isTrue();
        assertThat(read("1")).isEqualTo(TEXT);
        assertThat(read("1")).isEqualTo(TEXT);
        assertThat(read("2")).isEmpty();
        assertThat(originals.input("1", "a.csv").size()).isEqualTo(TEXT.length);
        originals.forget("1");
        assertThat(originals.has("1")).isFalse();
    }

    @Test
    void whatWasCutOffPutTogetherAnewOrTakenFromElsewhereIsNotRead() throws Exception {
        originals.keep("1", Long.MAX_VALUE, to -> to.write(TEXT));
        byte[] sealed = Files.readAllBytes(file("1"));
        int piece = Integer.BYTES + ByteBuffer.wrap(sealed).getInt(Long.BYTES);
        assertThat(sealed.length).isGreaterThan(Long.BYTES + 2 * piece);
        for (int length : new int[] { 4, Long.BYTES, Long.BYTES + 2, Long.BYTES + piece, Long.BYTES + 2 * piece, sealed.length - 1 }) {
            Files.write(file("1"), Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read("1")).as("cut after %d bytes", length).isInstanceOf(IOException.class);
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, Long.BYTES, swapped, Long.BYTES + piece, piece);
        System.arraycopy(sealed, Long.BYTES + piece, swapped, Long.BYTES, piece);
        Files.write(file("1"), swapped);
        assertThatThrownBy(() -> read("1")).isInstanceOf(IOException.class);
        Files.write(file("2"), sealed);
        assertThatThrownBy(() -> read("2")).as("of another import").isInstanceOf(IOException.class);
    }

    @Test
    void whatIsTooLargeOrFailsLeavesNothing() throws Exception {
        assertThat(originals.keep("1", 300_000, to -> to.write(TEXT))).isFalse();
        assertThatThrownBy(() -> originals.keep("1", Long.MAX_VALUE, to -> {
            to.write(TEXT);
            throw new IOException("torn off");
        })).hasMessage("torn off");
        assertThat(directory.resolve("originals")).isEmptyDirectory();
    }

    @Test
    void whatNoImportNeedsIsSweptAway() throws Exception {
        originals.retain(Set.of());
        originals.keep("1", Long.MAX_VALUE, to -> to.write(1));
        originals.keep("2", Long.MAX_VALUE, to -> to.write(1));
        Files.write(file("3.tmp"), TEXT);
        originals.retain(Set.of("2"));
        assertThat(directory.resolve("originals").toFile().list()).containsExactly("2");
    }
}
