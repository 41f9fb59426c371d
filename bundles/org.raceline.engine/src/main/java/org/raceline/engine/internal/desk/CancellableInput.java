package org.raceline.engine.internal.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;

/** An input whose streams fail once the run is cancelled. */
public record CancellableInput(Input input, Progress progress) implements Input {

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public long size() {
        return input.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new FilterInputStream(input.open()) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                check();
                return super.read(bytes, offset, length);
            }

            private void check() throws InterruptedIOException {
                if (progress.isCancelled()) {
                    throw new InterruptedIOException("the import was cancelled");
                }
            }
        };
    }
}
