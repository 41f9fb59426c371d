package org.raceline.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.raceline.core.connector.Input;

/** Bytes in memory, for example a resource of the sample. */
public final class BytesInput implements Input {
    private final String name;
    private final byte[] bytes;

    public BytesInput(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
