package org.raceline.engine.internal.workspace;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Room on the disk for what a run cannot keep in memory: pieces, each encrypted with the workspace's key. The file is there from the
 * first piece until this is closed or the process ends, however it ends. For one thread.
 */
public final class Scratch implements Closeable {
    /** Not the name of an import: what is left all the same goes away when the workspace is opened after a crash. */
    private static final String NAME = "scratch.";

    private final Path directory;
    private final Seal seal;
    private final String place = NAME + UUID.randomUUID();
    private final List<Long> ends = new ArrayList<>();
    private FileChannel file;

    Scratch(Path directory, Seal seal) {
        this.directory = directory;
        this.seal = seal;
    }

    /** Adds a piece. Answers its number, counted from 0. */
    public int write(byte[] plain) throws IOException {
        if (file == null) {
            OwnerOnly.createDirectories(directory);
            file = OwnerOnly.openUntilClosed(directory.resolve(place));
        }
        int number = ends.size();
        ByteBuffer sealed = ByteBuffer.wrap(seal.close(plain, place(number)));
        long position = start(number);
        while (sealed.hasRemaining()) {
            position += file.write(sealed, position);
        }
        ends.add(position);
        return number;
    }

    /** The piece of a number, as it was written. */
    public byte[] read(int number) throws IOException {
        long position = start(number);
        ByteBuffer sealed = ByteBuffer.allocate(Math.toIntExact(ends.get(number) - position));
        while (sealed.hasRemaining()) {
            int count = file.read(sealed, position);
            if (count < 0) {
                throw new EOFException();
            }
            position += count;
        }
        try {
            return seal.open(sealed.array(), place(number));
        } catch (GeneralSecurityException changed) {
            throw new IOException("damaged", changed);
        }
    }

    private long start(int number) {
        return number == 0 ? 0 : ends.get(number - 1);
    }

    private String place(int number) {
        return place + " " + number;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            Files.deleteIfExists(directory.resolve(place));
        }
    }
}
