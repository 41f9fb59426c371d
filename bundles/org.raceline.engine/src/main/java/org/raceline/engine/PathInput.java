package org.raceline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.raceline.core.connector.Input;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;

/** A file. Only regular files are opened: a directory, a pipe or a device is told apart with a sentence. */
public final class PathInput implements Input {
    private final Path path;

    public PathInput(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The size now; 0 where the file cannot be reached, which {@link #open} explains. */
    @Override
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException unreachable) {
            return 0;
        }
    }

    @Override
    public InputStream open() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableInput(Sentences.error("input.directory", name()), null);
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableInput(Sentences.error("input.special", name()), null);
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException missing) {
            throw new UnreadableInput(Sentences.error("input.missing", name()), missing);
        } catch (AccessDeniedException denied) {
            throw new UnreadableInput(Sentences.error("input.denied", name()), denied);
        }
    }
}
