package org.raceline.engine.internal.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/**
 * Keeps a workspace to one holder. The operating system gives the lock back when the process ends, however it ends, so
 * nobody ever has to delete the file.
 */
final class WorkspaceLock implements AutoCloseable {
    static final String FILE = "lock";
    /** Far behind the text, which Windows would not let others read under the lock. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_TEXT = 4096;

    private final String mark;
    private final FileChannel channel;
    private final FileLock lock;
    private final boolean abandoned;

    private WorkspaceLock(String mark, FileChannel channel, FileLock lock, boolean abandoned) {
        this.mark = mark;
        this.channel = channel;
        this.lock = lock;
        this.abandoned = abandoned;
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @throws WorkspaceException if another holder has it, with a sentence that names it
     */
    static WorkspaceLock take(Path directory, String program, Instant now) throws IOException, WorkspaceException {
        LockHolder me = LockHolder.here(program, now);
        // On Unix, closing any channel to a file drops every lock that the process has on it. So this process must not even
        // look at the file while it holds it, and knows of itself by a mark that all class loaders share.
        String mark = "org.raceline.workspace." + directory.toRealPath();
        Object holder = System.getProperties().putIfAbsent(mark, me.text());
        if (holder != null) {
            throw heldBy(directory, LockHolder.parse(holder.toString()));
        }
        FileChannel channel = null;
        try {
            channel = OwnerOnly.open(directory.resolve(FILE));
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            String before = text(channel);
            if (lock == null) {
                throw heldBy(directory, LockHolder.parse(before));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(me.text()), 0);
            return new WorkspaceLock(mark, channel, lock, !before.isEmpty());
        } catch (IOException | WorkspaceException | RuntimeException failed) {
            if (channel != null) {
                channel.close();
            }
            System.getProperties().remove(mark);
            throw failed;
        }
    }

    private static WorkspaceException heldBy(Path directory, LockHolder holder) {
        return new WorkspaceException(Sentences.error("workspace.held", directory.toString(), holder.program(), holder.process(), holder.host(),
                holder.since(Sentences.language())));
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    /** Whether the holder before went without giving the lock back: killed, crashed, power cut. */
    boolean wasAbandoned() {
        return abandoned;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
            lock.release();
        } finally {
            System.getProperties().remove(mark);
        }
    }
}
