package org.raceline.engine.internal.workspace;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.raceline.core.connector.Input;
import org.raceline.core.service.WorkspaceException;

/**
 * The files of imports that have bad records, as they were read, so that they can be read again once these are repaired:
 * compressed, encrypted with the workspace's key, as long as the import stands. The first has the name of the import, others that of
 * a {@link #part}. A file begins with the size of its text, which the bar of progress needs and nothing else.
 */
public final class Originals {
    private static final System.Logger LOG = System.getLogger(Originals.class.getName());
    private static final String DRAFT = ".tmp";
    private static final String PART = "-";
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final WorkspaceKey key;

    Originals(Path directory, WorkspaceKey key) {
        this.directory = directory;
        this.key = key;
    }

    /** Writes a text. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream to) throws IOException;
    }

    /** Knows how much was written. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, BUFFER);
        }

        long size() {
            return def.getBytesRead();
        }
    }

    /** The name of one of several files of an import, counted from 0. */
    public static String part(String importId, int index) {
        return index == 0 ? importId : importId + PART + index;
    }

    private static String importOf(String name) {
        int part = name.indexOf(PART);
        return part < 0 ? name : name.substring(0, part);
    }

    /**
     * Keeps the text of an import's file: all of it on the disk when this returns, or nothing.
     *
     * @param mostBytes that it may take, compressed
     * @return false where it would take more
     */
    public boolean keep(String importId, long mostBytes, Content content) throws IOException, WorkspaceException {
        Seal seal = key.seal();
        OwnerOnly.createDirectories(directory);
        Path draft = directory.resolve(importId + DRAFT);
        Files.deleteIfExists(draft);
        try (FileChannel channel = OwnerOnly.open(draft)) {
            channel.position(Long.BYTES);
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel));
            long size;
            try (Packed packed = new Packed(new SealedOutput(file, seal, place(importId), mostBytes))) {
                content.write(packed);
                packed.finish();
                size = packed.size();
            }
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(size).flip(), 0);
            channel.force(true);
        } catch (SealedOutput.Full tooLarge) {
            Files.deleteIfExists(draft);
            return false;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        Files.move(draft, directory.resolve(importId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Room for what a run cannot keep in memory. */
    public Scratch scratch() throws WorkspaceException {
        return new Scratch(directory, key.seal());
    }

    private static String place(String importId) {
        return "original " + importId;
    }

    public boolean has(String importId) {
        return Files.exists(directory.resolve(importId));
    }

    /**
     * The text of an import's file, to be read as often as need be.
     *
     * @param name that the file had
     */
    public Input input(String importId, String name) throws WorkspaceException {
        Path file = directory.resolve(importId);
        Seal seal = key.seal();
        return new Input() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                try (InputStream in = Files.newInputStream(file)) {
                    return ByteBuffer.wrap(in.readNBytes(Long.BYTES)).getLong();
                } catch (IOException unreadable) {
                    return 0;
                }
            }

            @Override
            public InputStream open() throws IOException {
                InputStream in = new BufferedInputStream(Files.newInputStream(file));
                try {
                    in.skipNBytes(Long.BYTES);
                    return new GZIPInputStream(new SealedInput(in, seal, place(importId)), BUFFER);
                } catch (IOException damaged) {
                    in.close();
                    throw damaged;
                }
            }
        };
    }

    /** Takes the texts of an import away for good; nothing happens where there are none. */
    public void forget(String importId) {
        for (int i = 0; i == 0 || has(part(importId, i)); i++) {
            delete(directory.resolve(part(importId, i)));
        }
    }

    /** Takes away what no import needs any more, and what a process that died left behind. */
    void retain(Set<String> importIds) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> !importIds.contains(importOf(file.getFileName().toString()))).toList().forEach(Originals::delete);
        } catch (NoSuchFileException none) {
            // nothing was ever kept
        }
    }

    /** What cannot be deleted now is at the next opening after a crash; it is encrypted. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            LOG.log(System.Logger.Level.WARNING, "{0} could not be deleted", file);
        }
    }
}
