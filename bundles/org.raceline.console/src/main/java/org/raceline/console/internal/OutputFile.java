package org.raceline.console.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.raceline.core.service.WorkspaceException;

/** A file that is written whole or not at all: what was there before stays until the new one is complete. */
final class OutputFile {
    private OutputFile() {
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream to) throws IOException, WorkspaceException;
    }

    /** The file that the option {@code --output} names. */
    static Path named(Call call) throws CommandException {
        return named(call, "--output");
    }

    /** The file that an option names. */
    static Path named(Call call, String option) throws CommandException {
        Path file = call.path(call.value(option).orElseThrow(() -> call.usage("error.output"))).toAbsolutePath().normalize();
        if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
            throw call.impossible("error.place", file.toString());
        }
        return file;
    }

    /** Writes a file that only its owner may read: it holds personal data. */
    static void writePrivate(Path file, Content content) throws IOException, WorkspaceException {
        Path part = Files.createTempFile(file.getParent(), ".raceline", ".part"); // made readable by its owner only
        write(part, Files.newOutputStream(part), file, content);
    }

    static void write(Path file, Content content) throws IOException, WorkspaceException {
        Path part = file.resolveSibling(".raceline" + UUID.randomUUID() + ".part"); // a name that nobody has
        write(part, Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), file, content);
    }

    private static void write(Path part, OutputStream to, Path file, Content content) throws IOException, WorkspaceException {
        try {
            try (OutputStream buffered = new BufferedOutputStream(to)) {
                content.write(buffered);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
