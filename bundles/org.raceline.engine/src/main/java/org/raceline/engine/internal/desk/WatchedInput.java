package org.raceline.engine.internal.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;

/**
 * An input as connectors see it: tells how far it is read, fails once the run is cancelled, remembers its failure, and lets
 * no stream stay open. The bar has two halves: the desk reads a file once, then the connector does.
 */
final class WatchedInput implements Input {
    private static final long STEP = 1 << 18;
    private final Input input;
    private final Progress progress;
    private final long size;
    private final Set<InputStream> open = new HashSet<>();
    private String encoding = "";
    private long half;
    private long furthest;
    private long told;
    private IOException failure;
    private ConnectorException undecodable;

    WatchedInput(Input input, Progress progress) {
        this.input = input;
        this.progress = progress;
        this.size = input.size();
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        try {
            InputStream stream = new Watched(input.open());
            open.add(stream);
            return stream;
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public String encoding() {
        return encoding;
    }

    /** What the user told of its encoding; blank where nothing. */
    void tell(String told) {
        encoding = told;
    }

    @Override
    public void undecodable(ConnectorException why) {
        // Who refuses knows what kind of text it is; who asks does not.
        undecodable = undecodable == null || undecodable.isNeedsInput() && !why.isNeedsInput() ? why : undecodable;
    }

    /** Why its bytes are no text, if a connector found that they are none. */
    Optional<ConnectorException> undecodable() {
        return Optional.ofNullable(undecodable);
    }

    /** From now on what is read counts for the second half of the bar. */
    void secondHalf() {
        half = size;
        furthest = 0;
        told = size;
    }

    boolean isCancelled() {
        return progress.isCancelled();
    }

    /** What the file itself answered last when it could not be read. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    boolean hasChanged() {
        return input.size() != size;
    }

    void closeAll() {
        for (InputStream stream : Set.copyOf(open)) {
            try {
                stream.close();
            } catch (IOException done) {
                // nobody reads it any more
            }
        }
    }

    /** Done: the bar is full. */
    void complete() {
        progress.worked(name(), 2 * size, 2 * size);
    }

    private final class Watched extends FilterInputStream {
        private long position;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (progress.isCancelled()) {
                throw new InterruptedIOException("the import was cancelled");
            }
            try {
                int count = super.read(bytes, offset, length);
                advance(count);
                return count;
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            advance(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            super.close();
        }

        private void advance(long count) {
            position += Math.max(0, count);
            furthest = Math.max(furthest, Math.min(position, size));
            if (half + furthest - told >= STEP) {
                told = half + furthest;
                progress.worked(name(), told, 2 * size);
            }
        }
    }
}
