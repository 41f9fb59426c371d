package org.raceline.engine.internal.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/**
 * The files of a workspace: {@code workspace.properties}, written last when one is made, {@code key}, {@code lock} and the
 * folders {@code store} and {@code originals}.
 */
final class WorkspaceDirectory {
    private static final String PROPERTIES = "workspace.properties";
    private static final String KEY = "key";
    private static final String FORMAT = "1";
    /** How hidden natural keys are written; workspaces that do not say have long codes, and keep them: the same key must have the same code for ever. */
    private static final String CODES = "codes";
    private static final String SHORT = "short";
    /** What a workspace consists of when its making was cut short. */
    private static final Set<String> HALF_MADE = Set.of(WorkspaceLock.FILE, KEY, KEY + ".tmp", PROPERTIES + ".tmp");

    private final Path directory;

    WorkspaceDirectory(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory where there is none, and makes sure that what is there is nobody else's. Call it before locking. */
    void claim() throws IOException, WorkspaceException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new WorkspaceException(Sentences.error("workspace.file", directory.toString()));
        }
        OwnerOnly.createDirectories(directory);
        if (Files.exists(directory.resolve(PROPERTIES))) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.anyMatch(entry -> !HALF_MADE.contains(entry.getFileName().toString()))) {
                throw new WorkspaceException(Sentences.error("workspace.foreign", directory.toString()));
            }
        }
    }

    /** The workspace's key; made, with everything else of a new workspace, where there is no workspace yet. Call it under the lock. */
    WorkspaceKey open(Instant now) throws IOException, WorkspaceException {
        Path properties = directory.resolve(PROPERTIES);
        if (!Files.exists(properties)) {
            make(properties, now);
        }
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(properties)) {
            values.load(in);
        }
        if (!FORMAT.equals(values.getProperty("format"))) {
            throw new WorkspaceException(Sentences.error("workspace.format", directory.toString()));
        }
        Path key = directory.resolve(KEY);
        if (!Files.exists(key)) {
            throw new WorkspaceException(Sentences.error("workspace.key-missing", directory.toString()));
        }
        byte[] secret = Files.readAllBytes(key);
        if (secret.length != WorkspaceKey.BYTES) {
            throw new WorkspaceException(Sentences.error("workspace.key-damaged", directory.toString()));
        }
        return new WorkspaceKey(secret, values.getProperty("key.check", ""), directory, SHORT.equals(values.getProperty(CODES)));
    }

    /** The properties come last: without them there is no workspace, and the next opening goes on from here. */
    private void make(Path properties, Instant now) throws IOException {
        byte[] secret = new byte[WorkspaceKey.BYTES];
        new SecureRandom().nextBytes(secret);
        OwnerOnly.write(directory.resolve(KEY), secret);
        String text = "format=" + FORMAT + "\ncreated=" + now.truncatedTo(ChronoUnit.SECONDS) + "\nkey.check=" + WorkspaceKey.check(secret) + "\n" + CODES + "=" + SHORT + "\n";
        OwnerOnly.write(properties, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Made when the first text is kept. */
    Originals originals(WorkspaceKey key) {
        return new Originals(directory.resolve("originals"), key);
    }

    Path store() throws IOException {
        Path store = directory.resolve("store");
        OwnerOnly.createDirectories(store);
        return store;
    }
}
