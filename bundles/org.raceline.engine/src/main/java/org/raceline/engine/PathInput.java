package org.raceline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.raceline.core.connector.Input;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;

/**
 * A file. Only regular files are opened: a directory, a pipe or a device is told apart with a sentence. Two of the same path are
 * equal.
 */
public final class PathInput implements Input {
    /** More files than this in one folder are not looked through. */
    private static final int MOST_NEIGHBOURS = 4_096;

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

    /** The other regular files of the folder, the oldest first; neither hidden ones nor links nor those that may not be read. None of a folder with very many. */
    @Override
    public List<Input> beside() {
        record Neighbour(Path path, FileTime written) {
        }
        Path own = whole();
        if (own.getParent() == null) {
            return List.of();
        }
        List<Neighbour> found = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(own.getParent())) {
            for (Path each : folder) {
                BasicFileAttributes attributes = Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() && !each.equals(own) && !Files.isHidden(each) && Files.isReadable(each)) {
                    found.add(new Neighbour(each, attributes.lastModifiedTime()));
                }
                if (found.size() > MOST_NEIGHBOURS) {
                    return List.of();
                }
            }
        } catch (IOException | DirectoryIteratorException unreachable) {
            return List.of();
        }
        return found.stream().sorted(Comparator.comparing(Neighbour::written).thenComparing(Neighbour::path)).<Input>map(each -> new PathInput(each.path())).toList();
    }

    private Path whole() {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathInput file && whole().equals(file.whole());
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }
}
